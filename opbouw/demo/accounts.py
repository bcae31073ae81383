"""The accounts with which one looks around in the demo. The password is public: only the demo lets them in."""

WACHTWOORD = "opbouw-demo"  # noqa: S105  (public on purpose: accounts with is_demo are refused in production)

ACCOUNTS = [
    ("worker@waterrijk.example", "opbouwwerker bij Welzijn Waterrijk"),
    ("coordinator@waterrijk.example", "coördinator bij Welzijn Waterrijk"),
    ("wijkteam@waterrijk.example", "lid van Wijkteam Spoor"),
    ("beleid@waterrijk.example", "beleidsmedewerker van de gemeente Waterrijk"),
    ("beheer@waterrijk.example", "beheerder van de gemeente Waterrijk"),
    ("worker@zandveen.example", "opbouwwerker in de andere gemeente, Zandveen"),
    ("beleid@zandveen.example", "beleidsmedewerker van de gemeente Zandveen"),
]
