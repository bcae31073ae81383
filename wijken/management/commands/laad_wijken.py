import re

from kern.woorden import opsomming
from wijken.bronnen import MEERVOUD
from wijken.geo import InvoerError
from wijken.imports import load_gebieden
from wijken.management.commands._laden import LaadCommand, read_file, read_jaar


class Command(LaadCommand):
    help = (
        "Laad de wijken (of de buurten) van één gemeente uit een GeoJSON-bestand van CBS of PDOK. "
        "Hetzelfde bestand nog eens laden verandert niets. Wijken die niet meer in het bestand staan, blijven staan."
    )
    TELLINGEN = ("nieuw", "gewijzigd", "ongewijzigd", "verdwenen", "water")

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--gemeente", help="CBS-code van de gemeente, zoals GM0150.")
        parser.add_argument("--gemeentenaam", default="", help="Alleen voor een nieuwe gemeente.")
        parser.add_argument(
            "--kolommen", help="Voor een bestand met eigen kolomnamen, zoals code=code,naam=name."
        )
        parser.add_argument(
            "--dezelfde",
            action="append",
            default=[],
            metavar="WIJKCODE",
            help="Deze wijk is dezelfde gebleven, ook al zijn naam en grens sterk veranderd. Mag vaker.",
        )

    def json_kop(self, options):
        return {"gemeente": options["gemeente"]}

    def load(self, options):
        code = options["gemeente"]
        if not re.fullmatch(r"GM[0-9]{4}", code or ""):
            raise InvoerError(
                "Geef de gemeente als GM en vier cijfers, bijvoorbeeld --gemeente GM0150"
                + (f"; {code} is geen gemeentecode." if code else ".")
            )
        return load_gebieden(
            read_file(options["bestand"]),
            gemeentecode=code,
            gemeentenaam=options["gemeentenaam"].strip(),
            kolommen=_read_kolommen(options["kolommen"]),
            jaar=read_jaar(options["jaar"]),
            dezelfde=options["dezelfde"],
            proef=options["proef"],
        )

    def counts(self, plan):
        return {
            naam: getattr(plan, naam) if naam == "water" else len(getattr(plan, naam))
            for naam in self.TELLINGEN
        }

    def describe(self, plan, options):
        van = f", {plan.jaar}" if plan.jaar else ""
        regels = [f"{MEERVOUD[plan.soort].capitalize()} van {plan.gemeente.naam} ({plan.gemeente.code}){van}"]
        regels += [f"  {naam:<12}{aantal:>6}" for naam, aantal in self.counts(plan).items()]
        if plan.verdwenen:
            namen = opsomming([f"{gebied.code} {gebied.naam}" for gebied in plan.verdwenen], hoogstens=10)
            regels.append(
                f"Niet meer in het bestand: {namen}. Laat ze zo nodig vervallen bij Beheer, Wijken."
            )
        return "\n".join(regels)


def _read_kolommen(tekst):
    """{role: column} from `code=code,naam=name`. Raises InvoerError."""
    if tekst is None:
        return {}
    paren = [deel.partition("=") for deel in tekst.split(",")]
    if not all(rol.strip() and kolom.strip() for rol, _, kolom in paren):
        raise InvoerError(
            "Schrijf de kolommen als rol=kolom, met komma's ertussen: --kolommen code=code,naam=name."
        )
    return {rol.strip(): kolom.strip() for rol, _, kolom in paren}
