#!/bin/bash
# Asks a service whether it is ready: exits with 0 when it says so. Needs bash only, so that the image
# holds no HTTP client.
#   healthy <port> [path]
set -u
port=${1:?give the port}
path=${2:-/actuator/health/readiness}
exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 1
printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$path" >&3
read -r -t 4 status <&3
[[ $status == *' 200'* ]]
