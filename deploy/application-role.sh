#!/bin/sh
# Run by the PostgreSQL container once, when its data are made: the role that the application works with.
# What it may do to which table is granted by `croupier migrate`.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
\getenv password APPLICATION_PASSWORD
CREATE ROLE croupier_app LOGIN PASSWORD :'password';
SQL
