"""The modules of ``copydesk check`` in one file, of which a wheel holds one for the Python it is for.

A check of one draft needs a hundred small modules. To find, open and verify each takes a seventh of
the run; to read them all from one file takes next to nothing.
"""

from __future__ import annotations

import marshal
import os
import sys
from _frozen_importlib_external import MAGIC_NUMBER  # ``importlib.util`` costs a run its import
from mmap import ACCESS_READ, mmap

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ast
    from types import CodeType, ModuleType

    #: Name, path below the folder of the package, size of the source, whether it is a package,
    #: its sets of words by name, and the rest of it.
    Module = tuple[str, str, int, bool, dict[str, frozenset[str]], CodeType]

#: In the folder of the package; byte code is for one release of Python only.
NAME = f"check-{sys.implementation.cache_tag}.bundle"
_HERE = os.path.dirname(os.path.abspath(__file__))
#: Seconds that an installer may take: what is so much newer than the bundle was changed since.
_INSTALLING = 10
#: What a check of plain text imports, by itself and all that is in some folders; and what its
#: modules import only as long as their patterns are in no memory.
_MODULES = ("cli.check", "formats.text", "reporters.plain")
_FOLDERS = ("checks", "engine", "lexicon", "story")
_RARE = ("lint.heads",)


def load() -> None:
    """Import all modules of a check from the bundle, if there is one that can be used.

    It cannot where another Python made it, where a module was changed since or is imported
    already, and where somebody looks for a fault: Python imports the modules as ever then.
    """
    if os.environ.get("COPYDESK_TRACEBACK"):
        return
    try:
        with open(os.path.join(_HERE, NAME), "rb") as file:
            made = os.fstat(file.fileno()).st_mtime
            content = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        if content[: len(MAGIC_NUMBER)] != MAGIC_NUMBER:
            return
        modules: list[Module] = marshal.loads(content[len(MAGIC_NUMBER) :])
        for name, path, size, *_ in modules:
            if name in sys.modules or not is_as_it_was(f"{_HERE}/{path}", size, made):
                return
    except (EOFError, OSError, TypeError, ValueError):
        return
    for name, path, _, is_package, sets, _ in modules:
        module = sys.modules[name] = type(sys)(name)
        module.__file__ = f"{_HERE}/{path}"
        if is_package:
            module.__path__ = [os.path.dirname(module.__file__)]
        module.__dict__.update(sets)
    for name, *_, code in modules:
        exec(code, sys.modules[name].__dict__)  # noqa: S102 - as an import does
        parent, _, attribute = name.rpartition(".")
        setattr(sys.modules[parent], attribute, sys.modules[name])


def is_as_it_was(path: str, size: int, made: float) -> bool:
    """Whether a file is unchanged since a wheel was made that knows its size.

    ``made`` is the time of a file of the wheel, in seconds: all came at once.

    Raises:
        OSError: the file is gone.
    """
    status = os.stat(path)
    return status.st_size == size and status.st_mtime <= made + _INSTALLING


def build() -> bytes:
    """Return the bundle of the package that this module is in, for the Python that runs.

    It holds the modules that a check imports and this module does not, in the order in which
    each needs only those before it.
    """
    __import__("lint.cli")  # which loads the bundle
    without = {*sys.modules, *_RARE}
    names = list(_MODULES)
    for folder in _FOLDERS:
        files = map(os.path.splitext, sorted(os.listdir(os.path.join(_HERE, folder))))
        names += [f"{folder}.{file}" for file, end in files if end == ".py" and file[0] != "_"]
    for name in names:
        __import__(f"lint.{name}")
    modules: list[Module] = []
    plain: dict[str, str] = {}
    for name, module in list(sys.modules.items()):  # each is put at the end when its import is done
        if name not in without and name.startswith("lint.") and module.__file__:
            path = os.path.relpath(module.__file__, _HERE)
            with open(module.__file__, "rb") as file:
                source = file.read()
            tree, sets = _tree(source, module)
            # Docstrings and asserts, like types and the numbers of lines, are for people and tools.
            code = compile(
                *(tree, f"lint/{path}", "exec", annotations.compiler_flag),
                dont_inherit=True,
                optimize=2,
            )
            sets = {key: _plain(words, plain) for key, words in sets.items()}
            is_package = hasattr(module, "__path__")
            modules.append((name, path, len(source), is_package, sets, _bare(code)))
    return MAGIC_NUMBER + marshal.dumps(modules)


def _tree(source: bytes, module: ModuleType) -> tuple[ast.Module, dict[str, frozenset[str]]]:
    """The tree of a module without annotations and their imports, and its sets of words by name.

    What makes them of lists and of other sets, or of verbs their forms, would do so in each run.
    """
    import ast

    tree = ast.parse(source)
    sets = {}
    body = []
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            made = vars(module)[name]
            if type(made) is frozenset and all(isinstance(word, str) for word in made):
                sets[name] = made
                continue
        if not _is_for_types(node):
            body.append(node)
    tree.body = body
    for inner in ast.walk(tree):
        if isinstance(inner, ast.FunctionDef):
            inner.returns = None
        elif isinstance(inner, ast.arg):
            inner.annotation = None
        elif isinstance(inner, ast.ImportFrom) and inner.module == "bisect":
            inner.module = "_bisect"  # which that module is there to import
    return tree, sets


def _plain(words: frozenset[str], known: dict[str, str]) -> frozenset[str]:
    """The same words, each one object: those of byte code are interned, which takes longer."""
    return frozenset(known.setdefault(word, f"{word} "[:-1]) for word in words)


def _bare(code: CodeType) -> CodeType:
    """The code without the numbers of its lines."""
    inner = (_bare(part) if isinstance(part, type(code)) else part for part in code.co_consts)
    return code.replace(co_consts=tuple(inner), co_linetable=b"")


def _is_for_types(node: ast.stmt) -> bool:
    """Whether a statement of a module is there for annotations alone."""
    import ast

    if isinstance(node, ast.If):
        return not node.orelse and ast.unparse(node.test) == "TYPE_CHECKING"
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


if __name__ == "__main__":
    from lint import bundle

    sys.stdout.buffer.write(bundle.build())
