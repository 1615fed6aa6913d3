#!/bin/bash
# Runs once, when the volume is empty: one database and one role for each service and for Keycloak; no
# other role may connect to it.
set -eu
for name in dataset registry trainer inference eval keycloak; do
  variable="POLYSIGHT_DATABASE_PASSWORD_${name^^}"
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v name="$name" -v password="${!variable:?}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
