"""The words after ./croupier: help, test and check are answered here, everything else by the program in .venv."""

import errno
import os
import sys
from pathlib import Path

from cli.launcher.checks import check
from cli.launcher.chromium import ensure_chromium
from cli.launcher.environment import Environment
from cli.launcher.progress import say
from cli.launcher.trouble import Trouble

ROOT = Path(__file__).resolve().parents[2]
HELP = """\
Croupier: a gaming platform that lives in Telegram.

  ./croupier up                run everything on this machine; without a bot token, with a Telegram of its own
  ./croupier test [ARG...]     prove it; arguments go to pytest
  ./croupier check             lint, types, import contract, migrations

  ./croupier doctor            say in words what is wrong with this installation
  ./croupier verify-ledger     prove the ledger from its rows
  ./croupier admin grant ...   give a player a role
  ./croupier COMMAND --help    more of a command; `./croupier --help` lists them all

The first start makes an environment in .venv. Data, logs and keys are kept in .croupier.
"""
MOST_WORKERS = 4
OWN_PARALLELISM = ("-n", "--numprocesses", "--pdb", "--dist", "--trace")


def main(arguments: list[str]) -> int:
    """Do what the arguments say and return the exit code. Does not return where another program takes over."""
    environment = Environment(ROOT)
    asks_for_help = not arguments or arguments[0] in {"help", "-h", "--help"}
    if not arguments or (asks_for_help and not environment.is_ready("embedded")):
        print(HELP, end="")
        return 0
    try:
        return hand_over(environment, "--help" if asks_for_help else arguments[0], arguments[1:])
    except Trouble as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        say("\nInterrupted. The next start carries on from here.")
        return 130
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EPERM, errno.EDQUOT}:
            raise
        say(f"{error.filename or ROOT} can't be written: {error.strerror}.")
        return 1


def hand_over(environment: Environment, command: str, arguments: list[str]) -> int:
    if command == "test":
        python = environment.ensure("dev")
        ensure_chromium(environment.state / "install.log")
        return become([python, "-m", "pytest", *parallelism(arguments), *absolute_paths(arguments)])
    if command == "check":
        return check(environment.ensure("dev"), environment.root)
    return become([environment.ensure("embedded"), "-m", "cli", command, *arguments])


def become(command: list[str | Path]) -> int:
    """Replace this program by another, in the project's folder."""
    os.chdir(ROOT)
    sys.stdout.flush()
    os.execv(command[0], [str(part) for part in command])  # noqa: S606 - it is what a launcher is for


def parallelism(arguments: list[str]) -> list[str]:
    """One pytest worker a core, unless the arguments speak of it."""
    if any(argument.startswith(OWN_PARALLELISM) for argument in arguments):
        return []
    return ["-n", str(min(os.cpu_count() or 1, MOST_WORKERS)), "--dist", "worksteal"]


def absolute_paths(arguments: list[str]) -> list[str]:
    """Arguments that name files of the present folder, so that they mean the same in the project's."""
    return [
        str(Path.cwd() / argument) if Path(argument.partition("::")[0]).exists() else argument for argument in arguments
    ]
