"""Runs the migrations on the connection handed over by `monitor.database.upgrade`, inside its transaction."""

from alembic import context

from monitor import database

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=database.metadata,
    transactional_ddl=False,  # the caller's transaction is the one that counts
)
context.run_migrations()
