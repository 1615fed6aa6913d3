package io.polysight.datasets.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one image; what is absent is unknown, not negative.
 *
 * @param labels label of the whole image per label space, such as {@code class: red circle}
 * @param captions sentences by people or a generator; for generated scenes the first says the most
 * @param objects things in the image
 * @param relations between the objects, by index
 * @param questions with their answers
 * @param statements that are true of it or not
 * @param expressions each of which means one of the objects
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Annotations(
    Map<String, String> labels,
    List<String> captions,
    List<AnnotatedObject> objects,
    List<Relation> relations,
    List<Question> questions,
    List<Statement> statements,
    List<ReferringExpression> expressions) {
  private static final Annotations NONE = new Annotations(null, null, null, null, null, null, null);

  public Annotations(
      @Nullable Map<String, String> labels,
      @Nullable List<String> captions,
      @Nullable List<AnnotatedObject> objects,
      @Nullable List<Relation> relations,
      @Nullable List<Question> questions,
      @Nullable List<Statement> statements,
      @Nullable List<ReferringExpression> expressions) {
    this.labels = Ordered.copy(labels);
    this.captions = captions == null ? List.of() : List.copyOf(captions);
    this.objects = objects == null ? List.of() : List.copyOf(objects);
    this.relations = relations == null ? List.of() : List.copyOf(relations);
    this.questions = questions == null ? List.of() : List.copyOf(questions);
    this.statements = statements == null ? List.of() : List.copyOf(statements);
    this.expressions = expressions == null ? List.of() : List.copyOf(expressions);
    for (Relation relation : this.relations) {
      int most = Math.max(relation.subject(), relation.object());
      if (Math.min(relation.subject(), relation.object()) < 0 || most >= this.objects.size()) {
        throw new IllegalArgumentException(
            relation + " names an object outside the " + this.objects.size() + " listed");
      }
    }
    for (ReferringExpression expression : this.expressions) {
      if (expression.object() < 0 || expression.object() >= this.objects.size()) {
        throw new IllegalArgumentException(
            expression + " names an object outside the " + this.objects.size() + " listed");
      }
    }
  }

  /** Without statements, and where nobody refers to an object. */
  public Annotations(
      @Nullable Map<String, String> labels,
      @Nullable List<String> captions,
      @Nullable List<AnnotatedObject> objects,
      @Nullable List<Relation> relations,
      @Nullable List<Question> questions) {
    this(labels, captions, objects, relations, questions, null, null);
  }

  /** With more statements behind the ones known. */
  public Annotations andStatements(List<Statement> more) {
    List<Statement> all = new ArrayList<>(statements);
    all.addAll(more);
    return new Annotations(labels, captions, objects, relations, questions, all, expressions);
  }

  public static Annotations none() {
    return NONE;
  }

  public static Annotations ofLabel(String labelSpace, String label) {
    return new Annotations(Map.of(labelSpace, label), null, null, null, null);
  }

  public static Annotations ofCaptions(List<String> captions) {
    return new Annotations(null, captions, null, null, null);
  }
}
