"""Front-end packages: an allow-list of the few files in node_modules that pages use.

Whole `dist` folders would make collectstatic slow and publish megabytes that nobody asks for.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage

LETTERTYPE = "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next"

# address under /static/ → file in node_modules
FILES = {
    "bootstrap/bootstrap.min.css": "bootstrap/dist/css/bootstrap.min.css",
    "bootstrap/bootstrap.min.css.map": "bootstrap/dist/css/bootstrap.min.css.map",
} | {
    f"fonts/atkinson-hyperlegible-next-{subset}-{weight}-normal.woff2": f"{LETTERTYPE}-{subset}-{weight}-normal.woff2"
    for subset in ("latin", "latin-ext")
    for weight in (400, 600)
}


class NodeModulesStorage(FileSystemStorage):
    def path(self, name: str) -> str:
        return str(Path(self.location, FILES[name]))


class NodeModulesFinder(BaseFinder):
    def __init__(self, app_names=None, *args, **kwargs) -> None:
        self.storage = NodeModulesStorage(location=settings.NODE_MODULES)

    def check(self, **kwargs) -> list:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs) -> str | list[str]:
        if path not in FILES or not self.storage.exists(path):
            return []
        found = self.storage.path(path)
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        missing = [file for url, file in FILES.items() if not self.storage.exists(url)]
        if missing:
            raise ImproperlyConfigured(
                f"In node_modules ontbreekt {', '.join(missing)}. Draai eerst: make setup."
            )
        for url in FILES:
            yield url, self.storage
