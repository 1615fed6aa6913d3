import type { Ask, Effort } from '../api/types';

export interface Call {
  gateway: string;
  team: string;
  model?: string;
  asks: Ask[];
  effort?: Effort;
}

export const LANGUAGES = ['curl', 'Python', 'Java', 'Kafka'] as const;
export type Language = (typeof LANGUAGES)[number];

const question = ({ team, model, asks, effort }: Call) => ({ team, ...(model ? { model } : {}), asks, ...(effort ? { effort } : {}) });

/** Inside single quotes of a shell: a quote ends them, is said alone, and opens them again. */
export const shellQuoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** The same request for another program; TOKEN is an access token of the identity provider. */
export function write(language: Language, call: Call): string {
  const json = JSON.stringify(question(call));
  switch (language) {
    case 'curl':
      return `curl ${call.gateway}/api/v1/predictions \\
  -H "Authorization: Bearer $TOKEN" \\
  -F request=${shellQuoted(`${json};type=application/json`)} \\
  -F image=@photo.jpg`;
    case 'Python':
      return `import json, os, requests

question = json.loads(${JSON.stringify(json)})
with open("photo.jpg", "rb") as image:
    answer = requests.post(
        "${call.gateway}/api/v1/predictions",
        headers={"Authorization": f"Bearer {os.environ['TOKEN']}"},
        files={
            "request": (None, json.dumps(question), "application/json"),
            "image": ("photo.jpg", image, "image/jpeg"),
        },
    )
answer.raise_for_status()
print(answer.json()["answers"])`;
    case 'Java':
      return `var image = Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of("photo.jpg")));
var question = ${JSON.stringify(json.slice(0, -1))} + ",\\"image\\":\\"" + image + "\\"}";
var answer = HttpClient.newHttpClient().send(
    HttpRequest.newBuilder(URI.create("${call.gateway}/api/v1/predictions"))
        .header("Authorization", "Bearer " + System.getenv("TOKEN"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(question))
        .build(),
    HttpResponse.BodyHandlers.ofString());
System.out.println(answer.body());`;
    case 'Kafka':
      return `import base64, datetime, json, uuid
from confluent_kafka import Producer

request = str(uuid.uuid4())
with open("photo.jpg", "rb") as image:
    data = json.loads(${JSON.stringify(json)}) | {
        "request": request,
        "image": base64.b64encode(image.read()).decode(),
    }
producer = Producer({"bootstrap.servers": "localhost:9092"})
producer.produce(
    "polysight.prediction-requests",
    key=request,
    value=json.dumps(data),
    headers={  # CloudEvents 1.0, binary mode
        "ce_specversion": "1.0",
        "ce_id": str(uuid.uuid4()),
        "ce_type": "io.polysight.prediction.requested",
        "ce_source": "/my-pipeline",
        "ce_subject": request,
        "ce_time": datetime.datetime.now(datetime.UTC).isoformat(),
        "ce_team": "${call.team}",
        "content-type": "application/json",
    },
)
producer.flush()  # the answer comes on polysight.prediction-results with this request id`;
  }
}
