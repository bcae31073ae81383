from django.apps import AppConfig

from inlezen.doelen import meld_aan


class ActiviteitenConfig(AppConfig):
    name = "activiteiten"
    verbose_name = "Activiteiten"

    def ready(self):
        from activiteiten.uit_bestand.activiteitendoel import Activiteitendoel  # models are there only now

        meld_aan(Activiteitendoel())
