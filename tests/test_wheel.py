"""A wheel, an editable install and a checkout each find the rules, and run anywhere."""

from __future__ import annotations

import json
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from conftest import CHECKOUT, copy_checkout, run

from lint import bundle, prebuilt, rulebook

pytestmark = pytest.mark.slow

DRAFT = "The council met met on Monday.\n"
RULE = "rules/typos/doubled-word.yaml"


def pip(python, *arguments):
    """Run the pip of these tests for the Python of a venv; skip without a registry."""
    quiet = ("--disable-pip-version-check", "--quiet")
    done = run(sys.executable, "-m", "pip", *quiet, "--python", python, *arguments)
    if done.status and ("No matching distribution" in done.err or "connection" in done.err):
        pytest.skip("no package registry to build with")
    assert done.status == 0, done
    return done


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A copy of the checkout, to build in and to change."""
    return copy_checkout(tmp_path_factory.mktemp("source"))


@pytest.fixture(scope="module")
def wheel(source, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    pip(sys.executable, "wheel", "--no-deps", "--wheel-dir", folder, source)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture
def venv(tmp_path):
    """A venv without copydesk, which borrows its dependencies from the one of these tests."""
    folder = tmp_path / "venv"
    assert run(sys.executable, "-m", "venv", "--without-pip", folder).status == 0
    python = folder / "bin" / "python"
    place = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").out.strip()
    Path(place, "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


def where(command, folder):
    """Return the ids of the rules that a command finds, and the folder of the rules."""
    env = {"COPYDESK_CACHE": ""}
    listed = run(*command, "rules", "--isolated", "--format", "json", cwd=folder, env=env)
    assert listed.status == 0, listed
    code = "from lint import rule_files; print(rule_files.shipped())"
    place = run(command[0].parent / "python", "-c", code, cwd=folder)
    return {rule["id"] for rule in json.loads(listed.out)}, Path(place.out.strip())


def test_a_wheel_holds_the_package_and_the_rules_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as file:
        names = {name for name in file.namelist() if ".dist-info/" not in name}
        licences = {name.rpartition("/")[2] for name in file.namelist() if "licenses/" in name}
        (entry,) = (name for name in file.namelist() if name.endswith("entry_points.txt"))
        script = file.read(entry).decode()
    rules = {
        f"lint/_rules/{path.relative_to(CHECKOUT / 'rules').as_posix()}"
        for path in CHECKOUT.glob("rules/**/*.yaml")
    }
    modules = {path.relative_to(CHECKOUT).as_posix() for path in CHECKOUT.glob("lint/**/*.py")}

    assert rules <= names
    assert modules <= names
    assert {"lint"} == {name.partition("/")[0] for name in names}
    assert {f"lint/{bundle.NAME}", f"lint/{prebuilt.NAME}"} <= names
    assert "lint/data/rates.json" in names
    assert "lint/py.typed" in names, "pyproject.toml says 'Typing :: Typed'"
    assert {"LICENSE", "NOTICE"} == licences
    assert "copydesk = lint.cli:process" in script


def test_an_installed_wheel(wheel, venv, tmp_path):
    pip(venv, "install", "--no-deps", wheel)
    command = venv.with_name("copydesk")
    ids, place = where([command], tmp_path)
    (tmp_path / "draft.txt").write_text(DRAFT)
    done = run(command, "check", "draft.txt", cwd=tmp_path)

    assert set(rulebook.load().ids) == ids
    assert ("_rules", "lint") == (place.name, place.parent.name)
    assert list(place.parent.glob("__pycache__/*.pyc")), "pip compiles, whatever the environment"
    code = "import sys; from lint import cli; cli.bundle.load(); print('lint.desk' in sys.modules)"
    assert run(venv, "-c", code, cwd=tmp_path).out == "True\n", "the bundle is taken"
    assert done.status == 1, done
    assert "'met met'" in done.out
    code = "import sys; from lint import rulebook; rulebook.load(); print('lint.compiler' in sys.modules)"
    assert run(venv, "-c", code, cwd=tmp_path, env={"COPYDESK_CACHE": ""}).out == "False\n"


def test_an_editable_install_prefers_the_checkout(source, venv, tmp_path):
    pip(venv, "install", "--no-deps", "--editable", source)
    command = venv.with_name("copydesk")
    rule = source / RULE
    rule.write_text(rule.read_text("utf-8").replace("source: ", "owner: Ada Moss\nsource: ", 1))
    done = run(command, "rule", "doubled-word", cwd=tmp_path)
    ids, place = where([command], tmp_path)

    assert "Ada Moss" in done.out, done
    assert set(rulebook.load().ids) == ids
    assert source / "rules" == place
    assert not list(source.glob("lint/*.bundle")), "what changes has none"
    assert not list(source.glob("lint/*.store"))


def test_a_checkout_without_an_install(source, venv, tmp_path):
    (tmp_path / "draft.txt").write_text(DRAFT)
    env = {"PYTHONPATH": source}
    done = run(venv, "-m", "lint", "check", "draft.txt", cwd=tmp_path, env=env)
    code = "from lint import rule_files; print(rule_files.shipped())"

    assert done.status == 1, done
    assert "'met met'" in done.out
    assert str(source / "rules") == run(venv, "-c", code, cwd=tmp_path, env=env).out.strip()
