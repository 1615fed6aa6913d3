import { Button, Group, Select, Skeleton, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { answering, slotsQuery } from '../../shared/api/serving';
import { AnswerView } from '../../shared/ask/AnswerView';
import { CopyCalls } from '../../shared/ask/CopyCalls';
import { ImageInput } from '../../shared/ask/ImageInput';
import { usePrediction } from '../../shared/ask/usePrediction';
import { fromPrediction } from '../../shared/overlay/shapes';
import { readsQuestions } from '../../shared/task';
import { useTeam } from '../../shared/team';
import { LineSkeletons } from '../../shared/ui/LineSkeletons';
import { PageHead } from '../../shared/ui/PageHead';
import { Panel } from '../../shared/ui/Panel';
import { ProblemNote } from '../../shared/ui/ProblemNote';
import { useUrl } from '../../shared/ui/search';
import { Alike } from './Alike';
import { Conversation } from './Conversation';
import { EffortSwitch } from './EffortSwitch';
import { NobodyAnswers } from './NobodyAnswers';
import classes from './Playground.module.css';
import { QuestionCard } from './QuestionCard';
import { Recent } from './Recent';
import { Samples } from './Samples';
import { SaveTask } from './SaveTask';
import { Shown, ShownFrom, useThreshold } from './Shown';
import { Timings } from './Timings';
import { ASKED_AT_MOST, type Question, asAsks, onTheSpot, once, settled, textOf } from './questions';
import { useImage } from './useImage';
import { useQuestions } from './useQuestions';

const NO_KINDS: string[] = [];

/** An image at the left, questions and answers at the right. The image is encoded once, whatever is asked of it. */
export function Playground() {
  const { team, mayEdit } = useTeam();
  const [url, setUrl] = useUrl();
  const { image, source, recent, problem, show, take, choose } = useImage();
  const { cards, questions, problems, change, remove, add } = useQuestions();
  const threshold = useThreshold();
  const [pointed, setPointed] = useState(-1);
  const [size, setSize] = useState({ width: 1, height: 1 });
  const slots = useQuery(slotsQuery(team));
  const serving = answering(slots.data).filter((slot) => slot.state === 'SERVING');
  const slot = serving.find((one) => one.model === url.model) ?? serving[0];
  const model = slot?.model;
  const kinds = slot?.kinds ?? NO_KINDS;
  const effort = slot?.efforts.find((one) => one === url.effort);

  const canAnswer = (question: Question) => question.task !== undefined || onTheSpot(kinds).includes(question.kind);
  const asked = questions.flatMap((question, card) => {
    if (!question || !canAnswer(question)) return [];
    return asAsks(question).map((ask) => ({ card, question, ask: url.duplicates === 'shown' ? ask : once(ask, question.kind) }));
  });
  const answer = usePrediction(team, model, asked.map(({ ask }) => ask), model ? image : null, effort);
  const answersOf = (card: number) => asked.flatMap((one, index) => (one.card === card ? [answer.data?.answers[index]?.prediction] : []));
  // Everything that any of the answers places in the image; each card points at its own part.
  const placed = useMemo(() => (answer.data?.answers ?? []).map(({ prediction }) => fromPrediction(prediction, size.width, size.height)), [answer.data, size]);
  const shapes = useMemo(() => placed.flat(), [placed]);
  const firstOf = (card: number) => placed.slice(0, asked.findIndex((one) => one.card === card)).flat().length;
  const only = asked.length === 1 && !asked[0]!.question.task ? asked[0]!.ask.definition : undefined;

  return (
    <div className="page">
      <PageHead title="Playground" lead="Type class names, drop an image, get the answer. Nothing is trained." />
      <ProblemNote error={slots.error} retry={() => void slots.refetch()} />
      <div className={classes.halves}>
        <div className={classes.column}>
          <ProblemNote error={problem} />
          <ImageInput onImage={take}>
            {source && <Shown source={source} name={image?.name ?? 'your image'} shapes={shapes} pointed={pointed} onPoint={setPointed} onSize={(width, height) => setSize({ width, height })} />}
          </ImageInput>
          {shapes.length > 0 && <ShownFrom shapes={shapes} />}
          <Samples team={team} onSample={choose} />
          <Recent seen={recent} current={image} onShow={show} />
        </div>
        {/* Who answers decides what stands above the questions: before that is known none is shown, so that none moves. */}
        {!slots.isFetched ? <LineSkeletons lines={4} height={64} label="Loading who answers" /> : <div className={`${classes.column} ${classes.beside}`}>
          {slots.data && serving.length === 0 && <NobodyAnswers slots={slots.data} />}
          {serving.length > 1 && <Select label="Model" data={serving.map((slot) => slot.model)} value={model} allowDeselect={false} onChange={(chosen) => setUrl({ model: chosen ?? undefined })} />}
          {slot && slot.efforts.length > 1 && <EffortSwitch efforts={slot.efforts} effort={effort} onChange={(chosen) => setUrl({ effort: chosen })} />}
          {questions.map((question, card) => {
            if (!question) return problems.length === 0 && <Panel key={card}><Skeleton height={96} /></Panel>;
            const answers = answersOf(card);
            const before = firstOf(card);
            return (
              <QuestionCard key={card} team={team} question={question} kinds={kinds} onChange={(changed) => change(card, changed)} onRemove={cards.length > 1 ? () => remove(card) : undefined}>
                {question.task && readsQuestions(question.kind) ? (
                  <Conversation
                    turns={[textOf(question.task) ?? [], ...question.texts].flat().map((text, index) => ({ text, prediction: answers[index] }))}
                    isStatement={question.kind === 'verification'}
                    hasImage={image !== null}
                    isAnswering={answer.isFetching}
                    onAsk={(text) => change(card, { asked: question.task!.id, texts: [...question.texts, text].slice(-ASKED_AT_MOST) })}
                  />
                ) : (
                  <div aria-live="polite">
                    {answers[0] ? (
                      <div style={{ opacity: answer.isPlaceholderData ? 0.5 : 1 }}>
                        <AnswerView prediction={answers[0]} pointed={pointed - before} onPoint={(index) => setPointed(index < 0 ? -1 : index + before)} threshold={threshold} />
                      </div>
                    ) : answer.isFetching && asAsks(question).length > 0 ? (
                      <Skeleton height={72} />
                    ) : (
                      <Text fz={13} c="dimmed">{model && !canAnswer(question) ? `${model} was not trained to be asked this; choose something else to ask.` : !image ? 'Choose an image to get an answer.' : asAsks(question).length === 0 ? 'Type at least one name.' : ''}</Text>
                    )}
                  </div>
                )}
              </QuestionCard>
            );
          })}
          {problems.map((one) => <ProblemNote key={one.message} error={one} />)}
          <ProblemNote error={answer.error} retry={() => void answer.refetch()} />
          <Group gap={8}>
            <Button variant="default" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={add}>Ask something else too</Button>
            {only && mayEdit && <SaveTask team={team} definition={settled(only, threshold)} />}
            <CopyCalls disabled={asked.length === 0} call={{ gateway: window.location.origin, team, model, asks: asked.map(({ ask }) => (ask.definition ? { ...ask, definition: settled(ask.definition, threshold) } : ask)), effort }} />
          </Group>
          {answer.data && <Timings response={answer.data} />}
        </div>}
        {image && source && <Alike team={team} image={image} source={source} asked={url.sample} version={slot?.version} onSample={choose} />}
      </div>
    </div>
  );
}
