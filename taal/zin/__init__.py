"""One line, understood. No models: names come in and go out as text."""

from .lezer import Gelezen, Stukje, lees

__all__ = ["Gelezen", "Stukje", "lees"]
