"""Extensions found by what they declare: one module in a package is one extension, no registry."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

T = TypeVar("T")


def declared(package: ModuleType, kind: type[T]) -> Iterator[T]:
    """Every module-level instance of `kind` in the package's public modules, by module name.

    Each instance comes once, even where a module imports another's.
    """
    seen: set[int] = set()
    for module_info in sorted(pkgutil.iter_modules(package.__path__), key=lambda found: found.name):
        if module_info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{package.__name__}.{module_info.name}")
        for value in vars(module).values():
            if isinstance(value, kind) and id(value) not in seen:
                seen.add(id(value))
                yield value
