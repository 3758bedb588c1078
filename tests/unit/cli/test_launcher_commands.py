"""The words after ./croupier."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from cli.launcher import commands
from cli.launcher.commands import absolute_paths, main, parallelism
from cli.launcher.environment import Environment
from cli.launcher.trouble import Trouble

ROOT = Path(__file__).parents[3]


@pytest.fixture
def became(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Command lines of the programs that the launcher would have become; it has everything that it needs."""
    lines: list[list[str]] = []

    def become(command: list[str | Path]) -> int:
        lines.append([str(part) for part in command])
        return 0

    monkeypatch.setattr(commands, "become", become)
    monkeypatch.setattr(commands, "ensure_chromium", lambda log: None)
    monkeypatch.setattr(Environment, "ensure", lambda self, level: Path(f"/{level}/python"))
    return lines


def test_without_arguments_it_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    said = capsys.readouterr().out
    for command in ("./croupier up", "./croupier test", "./croupier check", "./croupier doctor"):
        assert command in said


def test_up_needs_no_test_tools(became: list[list[str]]) -> None:
    assert main(["up"]) == 0
    assert became == [["/embedded/python", "-m", "cli", "up"]]


def test_arguments_reach_the_command_as_they_are(became: list[list[str]]) -> None:
    main(["admin", "grant", "@olga", "finance"])
    assert became == [["/embedded/python", "-m", "cli", "admin", "grant", "@olga", "finance"]]


def test_tests_run_side_by_side_unless_told_otherwise(became: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 64)
    main(["test", "-k", "ledger"])
    main(["test", "-n0"])
    assert became == [
        ["/dev/python", "-m", "pytest", "-n", "4", "--dist", "worksteal", "-k", "ledger"],
        ["/dev/python", "-m", "pytest", "-n0"],
    ]


@pytest.mark.parametrize("argument", ["-n", "-n2", "--numprocesses=1", "--pdb", "--dist=load"])
def test_parallelism_is_left_to_whoever_speaks_of_it(argument: str) -> None:
    assert parallelism([argument]) == []


def test_files_of_the_present_folder_are_found_from_the_projects(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "test_x.py").touch()
    monkeypatch.chdir(tmp_path)
    assert absolute_paths(["test_x.py", "test_x.py::test_y", "-k", "word"]) == [
        f"{tmp_path}/test_x.py",
        f"{tmp_path}/test_x.py::test_y",
        "-k",
        "word",
    ]


def test_foreseen_trouble_is_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(self: object, level: str) -> Path:
        raise Trouble("The disk is full.")

    monkeypatch.setattr(Environment, "ensure", fail)
    assert main(["up"]) == 1
    assert capsys.readouterr().err == "The disk is full.\n"


def test_a_folder_that_can_not_be_written_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(self: object, level: str) -> Path:
        raise PermissionError(13, "Permission denied", "/srv/croupier/.venv")

    monkeypatch.setattr(Environment, "ensure", fail)
    assert main(["up"]) == 1
    assert capsys.readouterr().err == "/srv/croupier/.venv can't be written: Permission denied.\n"


def test_ctrl_c_leaves_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(self: object, level: str) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Environment, "ensure", interrupt)
    assert main(["up"]) == 130
    assert "Interrupted" in capsys.readouterr().err


def test_the_launcher_needs_nothing_but_the_standard_library() -> None:
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import cli.launcher.commands; print('imported')"
    result = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=False)
    assert (result.stdout, result.stderr) == ("imported\n", "")


def test_the_first_file_can_be_read_by_every_python_3() -> None:
    """Or an old one would show a SyntaxError instead of the sentence that names the version it needs."""
    ast.parse((ROOT / "croupier").read_text(), feature_version=(3, 4))
