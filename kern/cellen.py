"""Cells of files that people open in a spreadsheet program."""

GEVAARLIJK = ("=", "+", "-", "@")


def veilige_cel(tekst):
    """`tekst` as a spreadsheet shows it: what would start a formula gets an apostrophe before it (OWASP, CSV
    injection)."""
    if tekst[:1] in {"\t", "\r", "\n"} or tekst.lstrip().startswith(GEVAARLIJK):
        return f"'{tekst}"
    return tekst
