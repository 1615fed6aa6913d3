import type { components as DatasetService } from './generated/dataset-service';
import type { components as EvalService } from './generated/eval-service';
import type { components as InferenceService } from './generated/inference-service';
import type { components as ModelRegistry } from './generated/model-registry';
import type { components as TrainerService } from './generated/trainer-service';

// The names that pages use; what they are stands in docs/api.
type D = DatasetService['schemas'];
type E = EvalService['schemas'];
type I = InferenceService['schemas'];
type M = ModelRegistry['schemas'];
type T = TrainerService['schemas'];

export type Dataset = D['Dataset'];
export type DatasetVersion = D['DatasetVersion'];
export type DatasetSource = D['DatasetVersionCreation']['source'];
export type Scenes = D['Scenes'];
export type DrawnScene = D['Drawn'];
export type Annotations = D['Annotations'];
export type Sample = D['Sample'];
export type AnnotatedObject = D['AnnotatedObject'];
export type RleMask = D['RleMask'];
export type VersionStatistics = D['VersionStatistics'];
export type Distribution = D['Distribution'];
export type Bin = D['Bin'];
export type VersionDifference = D['VersionDifference'];
export type SampleChange = D['SampleChange'];
export type SimilarPair = D['SimilarPair'];
export type Upload = D['Upload'];
export type RegisteredTask = D['RegisteredTask'];
export type TaskDefinition = D['TaskRegistration']['task'];
export type TaskKind = TaskDefinition['kind'];
export type DeadLetter = D['DeadLetter'];

export type TrainingJob = T['TrainingJob'];
export type JobForecast = T['JobForecast'];
export type JobSubmission = T['JobSubmission'];
export type MixtureEntry = T['MixtureEntry'];
export type MetricPoint = T['MetricPoint'];
export type Checkpoint = T['Checkpoint'];
export type LoggedEvent = T['LoggedEvent'];
export type SamplePrediction = T['SamplePrediction'];
export type NamedRecipe = T['NamedRecipe'];

export type Model = M['Model'];
export type ModelVersion = M['ModelVersion'];
export type Alias = M['Alias'];
export type AliasMove = M['RecordedAliasMove'];
export type Lineage = M['Lineage'];
export type Provenance = M['Provenance'];
export type AliasPolicy = M['AliasPolicy'];
export type Gate = M['Gate'];
export type TeamMember = M['TeamMember'];
export type TeamRole = TeamMember['role'];
export type ServiceAccount = M['ServiceAccount'];
export type ServiceAccountSecret = M['ServiceAccountSecret'];
export type AuditEntry = M['AuditEntry'];
export type ProtectedFigure = M['ProtectedFigure'];

export type Benchmark = E['Benchmark'];
export type EvaluationRun = E['EvaluationRun'];
export type EvaluationReport = E['EvaluationReport'];
export type Leaderboard = E['Leaderboard'];
export type LeaderboardRow = E['Row'];
export type Comparison = E['Comparison'];
export type EmbeddingMap = E['EmbeddingMap'];
export type EmbeddingMapPoints = E['EmbeddingMapPoints'];
export type MapPoint = E['Point'];
export type ScoreForecast = E['ScoreForecast'];
export type Slice = E['Slice'];
export type SliceCondition = E['SliceCondition'];
export type Webhook = E['Webhook'];
export type WebhookDelivery = E['WebhookDelivery'];
export type NonInferiorityRequest = E['NonInferiorityRequest'];
export type NonInferiorityReport = E['NonInferiorityReport'];
export type Finding = E['Finding'];
export type VersionComparison = E['VersionComparison'];
export type SampleFigure = E['SampleFigure'];
export type ComparedSample = E['ComparedSample'];
export type Reference = SampleFigure['reference'];
export type ClassFigures = E['ClassFigures'];
export type Confusion = E['Confusion'];
export type Score = E['Score'];

export type Ask = I['Ask'];
export type Prediction = I['Answer']['prediction'];
export type PredictionResponse = I['PredictionResponse'];
export type Scored = I['Scored'];
export type ServingSlot = I['ServingSlot'];
export type Effort = ServingSlot['efforts'][number];
export type TaskActivation = I['TaskActivation'];
export type ImageIndex = I['ImageIndex'];
export type ImageSearch = I['ImageSearch'];
export type ImageSearchResult = I['ImageSearchResult'];
export type PromptWeighting = I['PromptWeighting'];
export type PromptWeightingCreation = I['PromptWeightingCreation'];

export interface Page<R> {
  items: R[];
  next?: string;
}
