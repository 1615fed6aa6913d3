-- Which data-set versions a model version has learned from, as model-registry told.
alter table model_version add column trained_on text[] not null default '{}';
