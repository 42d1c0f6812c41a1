"""The log: events in one chain, its head, and the raw bytes of articles; none of it can be changed or deleted."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# On SQLite only INTEGER is the row's own number; BIGINT would be a second index.
POSITION = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "events",
        sa.Column("position", POSITION, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("key", name="events_key"),
    )
    head = op.create_table(
        "log_head",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("position", POSITION, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("id = 1", name="log_head_is_one_row"),
    )
    op.bulk_insert(head, [{"id": 1, "position": 0, "hash": bytes(32)}])
    op.create_table(
        "blobs",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    _guard(op.get_bind().dialect.name)


def downgrade() -> None:
    raise NotImplementedError("The log is never taken away; restore a copy of the store instead.")


def _guard(dialect: str) -> None:
    if dialect == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
        )
    for table, known in (("events", "position = NEW.position OR key = NEW.key"), ("blobs", "sha256 = NEW.sha256")):
        for change in ("UPDATE", "DELETE"):
            _refuse(dialect, table, change)
        if dialect == "postgresql":
            op.execute(
                f"CREATE TRIGGER {table}_refuse_truncate BEFORE TRUNCATE ON {table}"
                " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )
        else:  # INSERT OR REPLACE deletes without asking the trigger that refuses DELETE
            there = f"SELECT 1 FROM {table} WHERE {known}"  # noqa: S608 - both are written above
            op.execute(
                f"CREATE TRIGGER {table}_refuse_replace BEFORE INSERT ON {table} WHEN EXISTS ({there})"
                f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _refuse(dialect: str, table: str, change: str) -> None:
    does = (
        "EXECUTE FUNCTION refuse_change()"
        if dialect == "postgresql"
        else f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )
    op.execute(f"CREATE TRIGGER {table}_refuse_{change.lower()} BEFORE {change} ON {table} FOR EACH ROW {does}")
