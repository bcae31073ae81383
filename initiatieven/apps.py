from django.apps import AppConfig


class InitiatievenConfig(AppConfig):
    name = "initiatieven"
    verbose_name = "Bewonersinitiatieven"

    def ready(self) -> None:
        pass
