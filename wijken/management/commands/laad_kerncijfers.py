from wijken.kerncijfers import load_kerncijfers
from wijken.management.commands._laden import LaadCommand, read_file, read_jaar


class Command(LaadCommand):
    help = (
        "Laad inwoners en huishoudens van één jaar uit het CSV-bestand Kerncijfers wijken en buurten van het CBS, "
        "voor de wijken en buurten die er al zijn. Hetzelfde bestand nog eens laden verandert niets."
    )
    TELLINGEN = ("nieuw", "gewijzigd", "ongewijzigd", "onbekend")

    def load(self, options):
        jaar = read_jaar(options["jaar"], verplicht=True)
        return load_kerncijfers(read_file(options["bestand"]), jaar=jaar, proef=options["proef"])

    def counts(self, plan):
        return {
            "nieuw": len(plan.nieuw),
            "gewijzigd": len(plan.gewijzigd),
            "ongewijzigd": plan.ongewijzigd,
            "onbekend": plan.onbekend,
        }

    def describe(self, plan, options):
        regels = [f"Kerncijfers {options['jaar']} per wijk en buurt"]
        regels += [f"  {naam:<12}{aantal:>6}" for naam, aantal in self.counts(plan).items()]
        if plan.onbekend:
            regels.append(
                "Onbekend: gebieden die er niet zijn. Hoort er een bij? Laad dan eerst de wijken of buurten."
            )
        return "\n".join(regels)
