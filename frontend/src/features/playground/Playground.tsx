import { Button, Group, Select, Skeleton, Slider, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { answering, slotsQuery } from '../../shared/api/serving';
import { tasksQuery } from '../../shared/api/tasks';
import type { Prediction } from '../../shared/api/types';
import { AnswerView } from '../../shared/ask/AnswerView';
import { CopyCalls } from '../../shared/ask/CopyCalls';
import { ImageInput } from '../../shared/ask/ImageInput';
import { usePrediction } from '../../shared/ask/usePrediction';
import { ImageView } from '../../shared/overlay/ImageView';
import { type Shape, fromPrediction, located } from '../../shared/overlay/shapes';
import { readsQuestions } from '../../shared/task';
import { useTeam } from '../../shared/team';
import { ButtonTo } from '../../shared/ui/ButtonTo';
import { Empty } from '../../shared/ui/Empty';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { places } from '../../shared/ui/places';
import { rowsOf } from '../../shared/ui/rows';
import { useUrl } from '../../shared/ui/search';
import classes from './Playground.module.css';
import { Conversation } from './Conversation';
import { QuestionCard } from './QuestionCard';
import { Recent } from './Recent';
import { Samples } from './Samples';
import { SaveTask } from './SaveTask';
import { Timings } from './Timings';
import { ASKED_AT_MOST, type Question, asAsks, onTheSpot, settled, textOf } from './questions';

const KEPT = 8;
const NO_KINDS: string[] = [];
const FIRST: Question = { key: 0, kind: 'image-classification', texts: [] };

/** An image at the left, questions and answers at the right. The image is encoded once, whatever is asked of it. */
export function Playground() {
  const { team, mayEdit } = useTeam();
  const [url, setUrl] = useUrl();
  const [image, setImage] = useState<File | null>(null);
  const [recent, setRecent] = useState<File[]>([]);
  const [questions, setQuestions] = useState<Question[]>([FIRST]);
  const [threshold, setThreshold] = useState(0.3);
  const [pointed, setPointed] = useState(-1);
  const [size, setSize] = useState({ width: 1, height: 1 });
  const slots = useQuery(slotsQuery(team));
  const serving = answering(slots.data).filter((slot) => slot.state === 'SERVING');
  const slot = serving.find((one) => one.model === url.model) ?? serving[0];
  const model = slot?.model;
  const kinds = slot?.kinds ?? NO_KINDS;
  const tasks = rowsOf(useInfiniteQuery(tasksQuery(team, { state: 'ACTIVE' })).data);

  // A link from a task's page opens the playground with this task.
  const wanted = tasks.find(({ id }) => id === url.task);
  useEffect(() => {
    if (wanted) setQuestions([{ key: 0, kind: wanted.task.kind, texts: [], task: wanted }]);
  }, [wanted?.id]); // eslint-disable-line

  const canAnswer = (question: Question) => question.task !== undefined || onTheSpot(kinds).includes(question.kind);
  const asked = questions.filter(canAnswer).flatMap((question) => asAsks(question).map((ask) => ({ question, ask })));
  const answer = usePrediction(team, model, asked.map(({ ask }) => ask), model ? image : null);
  const answers = useMemo(() => {
    const ofCards = new Map<number, (Prediction | undefined)[]>();
    asked.forEach(({ question }, index) => ofCards.set(question.key, [...(ofCards.get(question.key) ?? []), answer.data?.answers[index]?.prediction]));
    return ofCards;
  }, [answer.data, questions, kinds]); // eslint-disable-line

  const take = useCallback((taken: File) => {
    setImage(taken);
    setRecent((before) => [taken, ...before.filter((one) => one !== taken)].slice(0, KEPT));
  }, []);
  const source = useMemo(() => (image ? URL.createObjectURL(image) : null), [image]);
  useEffect(() => () => { if (source) URL.revokeObjectURL(source); }, [source]);

  const found = [...answers.values()].flat().find((prediction) => prediction && located(prediction).length > 0);
  const shapes = useMemo(() => (found ? fromPrediction(found, size.width, size.height) : []), [found, size]);
  const isHidden = useCallback((shape: Shape) => (shape.score ?? 1) < threshold, [threshold]);
  const change = (changed: Question) => setQuestions((before) => before.map((one) => (one.key === changed.key ? changed : one)));
  const onlyDefinition = asked.length === 1 && !asked[0]!.question.task ? asked[0]!.ask.definition : undefined;

  return (
    <div className="page">
      <PageHead title="Playground" lead="Type class names, drop an image, get the answer. Nothing is trained." />
      {slots.data && serving.length === 0 && (
        <Panel>
          <Empty
            picture="ask"
            title={slots.data.some((slot) => slot.state === 'LOADING') ? 'The model is being loaded' : 'No model serves yet'}
            lead={slots.data.find((slot) => slot.reason)?.reason ?? 'Train a model; the version that an alias points to answers here.'}
            action={<ButtonTo to={places.newJob}>Start training</ButtonTo>}
          />
        </Panel>
      )}
      <ProblemNote error={slots.error} retry={() => void slots.refetch()} />
      <div className={classes.halves}>
        <div className={classes.column}>
          <ImageInput onImage={take}>
            {source && <ImageView src={source} alt={image?.name ?? 'your image'} shapes={shapes} isHidden={isHidden} pointed={pointed} onPoint={setPointed} onSize={(width, height) => setSize({ width, height })} />}
          </ImageInput>
          {shapes.length > 0 && (
            <div>
              <Text fz={13} c="dimmed">Score threshold <span className="number">{threshold.toFixed(2)}</span></Text>
              <Slider thumbLabel="Score threshold" min={0} max={1} step={0.01} value={threshold} onChange={setThreshold} label={null} />
            </div>
          )}
          <Samples team={team} onImage={take} />
          <Recent images={recent} current={image} onImage={setImage} />
        </div>
        <div className={classes.column}>
          {serving.length > 1 && <Select label="Model" data={serving.map((slot) => slot.model)} value={model} allowDeselect={false} onChange={(chosen) => setUrl({ model: chosen ?? undefined })} />}
          {questions.map((question) => (
            <QuestionCard
              key={question.key}
              question={question}
              tasks={tasks}
              kinds={kinds}
              onChange={change}
              onRemove={questions.length > 1 ? () => setQuestions((before) => before.filter(({ key }) => key !== question.key)) : undefined}
            >
              {question.task && readsQuestions(question.kind) ? (
                <Conversation
                  turns={[textOf(question.task) ?? [], ...(question.asked ?? [])].flat().map((text, index) => ({ text, prediction: answers.get(question.key)?.[index] }))}
                  isStatement={question.kind === 'verification'}
                  hasImage={image !== null}
                  isAnswering={answer.isFetching}
                  onAsk={(text) => change({ ...question, asked: [...(question.asked ?? []), text].slice(-ASKED_AT_MOST) })}
                />
              ) : (
              <div aria-live="polite">
                {answers.get(question.key)?.[0] ? (
                  <div style={{ opacity: answer.isPlaceholderData ? 0.5 : 1 }}><AnswerView prediction={answers.get(question.key)![0]!} pointed={pointed} onPoint={setPointed} threshold={threshold} /></div>
                ) : answer.isFetching && asAsks(question).length > 0 ? (
                  <Skeleton height={72} />
                ) : (
                  <Text fz={13} c="dimmed">{model && !canAnswer(question) ? `${model} was not trained to be asked this; choose something else to ask.` : !image ? 'Choose an image to get an answer.' : asAsks(question).length === 0 ? 'Type at least one name.' : ''}</Text>
                )}
              </div>
              )}
            </QuestionCard>
          ))}
          <ProblemNote error={answer.error} retry={() => void answer.refetch()} />
          <Group gap={8}>
            <Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => setQuestions((before) => [...before, { ...FIRST, key: Math.max(...before.map(({ key }) => key)) + 1 }])}>
              Ask something else too
            </Button>
            {onlyDefinition && mayEdit && <SaveTask team={team} definition={settled(onlyDefinition, threshold)} />}
            <CopyCalls disabled={asked.length === 0} call={{ gateway: window.location.origin, team, model, asks: asked.map(({ ask }) => (ask.definition ? { definition: settled(ask.definition, threshold) } : ask)) }} />
          </Group>
          {answer.data && <Timings response={answer.data} />}
        </div>
      </div>
    </div>
  );
}
