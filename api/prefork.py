"""Serve with several processes that share one loaded model: it is loaded first, then forked.

What a process only reads stays one copy in memory; connections and threads are made anew.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any, ClassVar

from fastapi import FastAPI
from gunicorn.app.base import BaseApplication
from gunicorn.config import Config
from gunicorn.glogging import Logger
from uvicorn_worker import UvicornWorker

from api.logs import PackageLines
from api.shared_metrics import forget_worker
from bot.settings import Settings

# Seconds without a sign of life after which a worker is replaced; a turn never blocks it. Twice
# in that time a worker also looks whether the first process is still there.
WORKER_TIMEOUT = 30


class ServingWorker(UvicornWorker):
    """uvicorn as `api.main` runs it in one process."""

    async def callback_notify(self) -> None:
        """Tell the first process that this one lives; end when that one is gone.

        Otherwise the port stays taken after `kill -9` of the first process, by workers that
        nobody looks after.
        """
        await super().callback_notify()
        if os.getppid() != self.ppid:
            os.kill(os.getpid(), signal.SIGTERM)

    CONFIG_KWARGS: ClassVar[dict[str, Any]] = {
        "loop": "asyncio",
        "ws": "none",
        "access_log": False,
        "server_header": False,
    }


class PlainLogger(Logger):
    """Sends what gunicorn and uvicorn say the way of all other log lines."""

    def setup(self, cfg: Config) -> None:
        """Set the handlers (see parent class)."""
        super().setup(cfg)
        self.error_log.handlers = [PackageLines()]


class PreforkServer(BaseApplication):
    """gunicorn around an app that is built before the processes part."""

    def __init__(
        self, app: FastAPI, settings: Settings, *, in_each_process: Callable[[], None]
    ) -> None:
        """Take the app.

        Args:
            app: with its model loaded.
            settings: of which address, number of processes and drain time are used.
            in_each_process: called in every new process before it serves.
        """
        self._app = app
        self._settings = settings
        self._in_each_process = in_each_process
        super().__init__()

    def load_config(self) -> None:
        """Set gunicorn up; nothing is read from files or its own variables."""
        settings = self._settings
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        chosen = {
            "bind": f"{host}:{settings.port}",
            "workers": settings.workers,
            "worker_class": ServingWorker,
            "preload_app": True,
            "timeout": WORKER_TIMEOUT,
            "graceful_timeout": settings.drain_seconds,
            "post_fork": lambda server, worker: self._in_each_process(),  # noqa: ARG005  its form
            "child_exit": lambda server, worker: forget_worker(worker.pid),  # noqa: ARG005  its form
            "logger_class": PlainLogger,
            "loglevel": "warning",
            "control_socket_disable": True,
        }
        for name, value in chosen.items():
            self.cfg.set(name, value)

    def load(self) -> FastAPI:
        """Return the app; called once, before the first fork."""
        return self._app
