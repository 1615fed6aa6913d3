#!/bin/bash
# Creates what is missing of the topics, each with its dead-letter topic beside it.
set -eu
for name in datasets tasks training models evaluations serving teams prediction-requests prediction-results; do
  for topic in "polysight.$name" "polysight.$name.dlt"; do
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists \
      --topic "$topic" --partitions 3 --replication-factor 1
  done
done
