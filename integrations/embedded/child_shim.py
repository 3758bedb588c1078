"""Become another program that ends when its parent does: `child_shim.py SIGNAL PARENT_PID USER_ID PROGRAM ARG...`.

Linux alone can do this (PR_SET_PDEATHSIG), and only from inside the child; a tiny program that replaces itself is safer
than code between fork and exec of a process that has threads. USER_ID "-" keeps the user; a number drops root for it
first, since changing users clears the signal. Standard library only: it runs with `python -I -S`.
"""

import ctypes
import os
import sys

PR_SET_PDEATHSIG = 1  # Source: linux/prctl.h


def main() -> None:
    death_signal, parent_pid, user_id, *command = sys.argv[1:]
    if user_id != "-":
        os.setgroups([])
        os.setgid(int(user_id))
        os.setuid(int(user_id))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(death_signal), 0, 0, 0)
        if os.getppid() != int(parent_pid):
            sys.exit("the parent ended before its child began")
    os.execv(command[0], command)  # noqa: S606 - it is what this program is for


if __name__ == "__main__":
    main()
