from django.apps import AppConfig


class InitiatievenConfig(AppConfig):
    name = "initiatieven"
    verbose_name = "Bewonersinitiatieven"

    def ready(self) -> None:
        from initiatieven import geschiedenis  # noqa: F401  (importing connects the signal)
