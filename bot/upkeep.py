"""What one process of the service does beside answering: retention, and looking at the switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.database import open_database
from bot.maintenance import MaintenanceWatch
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.retention import RetentionJob


class Upkeep:
    """Both chores, with connections of their own: waiting turns cannot hold them up.

    Make and start it in the process that answers (after a fork, in the child), once the tables
    are there.
    """

    def __init__(self, settings: Settings) -> None:
        """Take the settings: which database, and how long conversations live."""
        self._engine = open_database(settings.db)
        self.maintenance = MaintenanceWatch(self._engine)
        self._days = settings.retention_days
        self._retention: RetentionJob | None = None

    def start(self) -> None:
        """Begin both, in threads; waits for one look at the switch."""
        # Brings Rasa, which a process imports only after its port is open.
        from bot.retention import RetentionJob

        self.maintenance.start()
        self._retention = RetentionJob(self._engine, days=self._days)
        self._retention.start()

    def stop(self) -> None:
        """End both, within seconds."""
        self.maintenance.stop()
        if self._retention:
            self._retention.stop()
        self._engine.dispose()
