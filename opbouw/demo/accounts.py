"""The accounts with which one looks around in the demo. The password is public: only the demo lets them in."""

WACHTWOORD = "opbouw-demo"

ACCOUNTS = [
    ("worker@waterrijk.example", "opbouwwerker bij Welzijn Waterrijk"),
    ("coordinator@waterrijk.example", "coördinator bij Welzijn Waterrijk"),
    ("wijkteam@waterrijk.example", "lid van Wijkteam Spoor"),
    ("beleid@waterrijk.example", "beleidsmedewerker van de gemeente Waterrijk"),
    ("beheer@waterrijk.example", "beheerder van de gemeente Waterrijk"),
    ("worker@zandveen.example", "opbouwwerker in de andere gemeente, Zandveen"),
    ("beleid@zandveen.example", "beleidsmedewerker van de gemeente Zandveen"),
]
