from django.apps import AppConfig


class ActiviteitenConfig(AppConfig):
    name = "activiteiten"
    verbose_name = "Activiteiten"

    def ready(self):
        from activiteiten import geschiedenis  # noqa: F401  connects its signal
