"""One line, understood. No models: names come in and go out as text."""

from .lezer import Invoer, Vondst, lees

__all__ = ["Invoer", "Vondst", "lees"]
