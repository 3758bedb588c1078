"""The environment beside the code: made once, kept, mended. With packages from a folder, so no network is needed."""

import base64
import hashlib
import json
import os
import subprocess
import sysconfig
import threading
import zipfile
from pathlib import Path

import pytest

from cli.launcher.environment import Environment
from cli.launcher.installers import Downloads, package_count
from cli.launcher.trouble import Trouble


def make_wheel(directory: Path, version: str) -> Path:
    """A package named `chip` that says its version."""
    wheel = directory / f"chip-{version}-py3-none-any.whl"
    info = f"chip-{version}.dist-info"
    files = {
        "chip.py": f"version = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: chip\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content.encode()).digest()).rstrip(b"=").decode()
            record += f"{name},sha256={digest},{len(content)}\n"
        archive.writestr(f"{info}/RECORD", record + f"{info}/RECORD,,\n")
    return wheel


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose locks name one package, at version 1, in the project's own folder."""
    monkeypatch.setenv("PATH", os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]]))  # uv is there
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "bootstrap.lock").write_text("--no-index\nuv==0 --hash=sha256:" + "0" * 64 + "\n")
    for level in ("embedded", "dev"):
        lock(tmp_path, level, version="1")
    return tmp_path


def lock(project: Path, level: str, *, version: str, digest: str | None = None) -> None:
    wheel = make_wheel(project, version)
    digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
    text = f"--no-index\n--find-links {project}\nchip=={version} --hash=sha256:{digest}\n"
    (project / "requirements" / f"{level}.lock").write_text(text)


def installed(python: Path) -> str:
    ask = "import chip; print(chip.version)"
    return subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True).stdout.strip()


def test_it_is_made_once_and_then_left_alone(project: Path) -> None:
    python = Environment(project).ensure("embedded")
    assert installed(python) == "1"
    stamp = project / ".venv" / "croupier.json"
    written = stamp.stat().st_mtime_ns

    Environment(project).ensure("embedded")
    assert stamp.stat().st_mtime_ns == written


def test_a_changed_lock_is_installed_into_what_is_there(project: Path) -> None:
    Environment(project).ensure("embedded")
    (project / ".venv" / "kept").touch()
    lock(project, "embedded", version="2")

    assert installed(Environment(project).ensure("embedded")) == "2"
    assert (project / ".venv" / "kept").exists()


def test_what_has_the_test_tools_keeps_them(project: Path) -> None:
    Environment(project).ensure("dev")
    Environment(project).ensure("embedded")
    assert json.loads((project / ".venv" / "croupier.json").read_text())["level"] == "dev"


def test_an_install_that_broke_off_is_begun_anew(project: Path) -> None:
    environment = Environment(project)
    python = environment.ensure("embedded")
    (project / ".venv" / "croupier.json").unlink()
    (project / ".venv" / "unfinished").touch()
    chip = next((project / ".venv").glob("lib/*/site-packages/chip.py"))
    chip.unlink()
    chip.write_text("half of a fi")

    assert installed(environment.ensure("embedded")) == "1"
    assert python.exists()


def test_a_moved_folder_gets_a_new_one(project: Path) -> None:
    Environment(project).ensure("embedded")
    moved = project.with_name(f"{project.name}-moved")
    project.rename(moved)
    for level in ("embedded", "dev"):
        lock(moved, level, version="1")
    (moved / ".venv" / "old").touch()

    assert installed(Environment(moved).ensure("embedded")) == "1"
    assert not (moved / ".venv" / "old").exists()


def test_a_python_that_is_gone_is_replaced(project: Path) -> None:
    python = Environment(project).ensure("embedded")
    python.unlink()
    python.symlink_to("/nonexistent/python")
    assert installed(Environment(project).ensure("embedded")) == "1"


def test_where_uv_can_not_be_had_pip_installs(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    assert installed(Environment(project).ensure("embedded")) == "1"
    assert not (project / ".venv" / "bin" / "uv").exists()


def test_a_file_with_another_hash_is_refused_and_nothing_counts_as_made(project: Path) -> None:
    lock(project, "embedded", version="1", digest="0" * 64)
    with pytest.raises(Trouble, match=r"could not be installed.*install\.log"):
        Environment(project).ensure("embedded")
    assert not Environment(project).is_ready("embedded")


def test_two_starts_at_once_make_one_environment(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    made: list[str] = []
    starts = [threading.Thread(target=lambda: made.append(installed(Environment(project).ensure("dev")))) for _ in "ab"]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    assert made == ["1", "1"]
    assert capfd.readouterr().err.count("Environment made") == 1


def test_downloads_are_counted_in_megabytes() -> None:
    downloads = Downloads()
    for line in (
        "Downloading pyarrow (52.5MiB)",
        "Downloading lz4 (512KiB)",
        "Resolved 74 packages",
        " Downloaded pyarrow",
    ):
        downloads.read(line)
    assert str(downloads) == "52 of 53 MB"


def test_every_package_of_a_lock_is_counted(tmp_path: Path) -> None:
    lock_file = tmp_path / "x.lock"
    lock_file.write_text(
        "aerich==1 \\\n    --hash=sha256:00\nzipp==2 ; python_version < '3.12' \\\n    --hash=sha256:00\n"
    )
    assert package_count(lock_file) == 2
