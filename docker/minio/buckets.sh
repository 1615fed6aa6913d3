#!/bin/sh
# Creates what is missing of the buckets, and the account the services use: it may read and write
# objects, not govern the store.
set -eu
mc alias set store http://minio:9000 "$MINIO_ROOT_USER" "$MINIO_ROOT_PASSWORD"
for bucket in datasets checkpoints predictions; do
  mc mb --ignore-existing "store/$bucket"
done
mc admin user add store polysight "$POLYSIGHT_S3_SECRET_KEY"
mc admin policy attach store readwrite --user polysight || mc admin user info store polysight
