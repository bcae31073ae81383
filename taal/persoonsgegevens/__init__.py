"""What in a text points at a person: places in it, and of which kind. No models, nothing is kept."""

from .vinder import SOORTEN, Vondst, vind

__all__ = ["SOORTEN", "Vondst", "vind"]
