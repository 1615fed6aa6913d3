package io.polysight.eval.export;

import io.polysight.platform.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The forms an export can take, in the order of preference, and the one a caller gets. */
final class Choice {
  private final List<Form> forms = new ArrayList<>();

  private record Form(String name, MediaType type, Supplier<String> text) {}

  /** Every way to write a table. */
  static Choice of(Supplier<Table> table) {
    var choice = new Choice();
    for (TableFormat format : TableFormat.values()) {
      choice.or(format.wire(), format.mediaType(), () -> format.write(table.get()));
    }
    return choice;
  }

  /**
   * One form more.
   *
   * @param name as a query may name it
   */
  Choice or(String name, String type, Supplier<String> text) {
    forms.add(new Form(name, MediaType.parseMediaType(type), text));
    return this;
  }

  /**
   * @param name of the form; null leaves it to {@code accept}
   * @param accept the header, as in RFC 9110; null accepts all
   * @throws HttpMediaTypeNotAcceptableException when no form is accepted
   */
  ResponseEntity<String> answer(@Nullable String name, @Nullable String accept)
      throws HttpMediaTypeNotAcceptableException {
    Form form = name == null ? accepted(accept) : named(name);
    return ResponseEntity.ok()
        .contentType(form.type)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(form.text.get());
  }

  private Form named(String name) {
    return forms.stream()
        .filter(form -> form.name.equals(name))
        .findFirst()
        .orElseThrow(() ->
            Problems.invalid(
                "format",
                "'"
                    + name
                    + "' is no format; known are "
                    + forms.stream().map(Form::name).toList()
                    + ", and without it the header Accept decides"));
  }

  private Form accepted(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
    List<MediaType> wanted;
    try {
      wanted = new ArrayList<>(MediaType.parseMediaTypes(accept));
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotAcceptableException(
          "the header Accept cannot be read: " + e.getMessage());
    }
    if (wanted.isEmpty()) {
      return forms.getFirst();
    }
    MimeTypeUtils.sortBySpecificity(wanted);
    wanted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
    for (MediaType type : wanted) {
      for (Form form : forms) {
        if (type.getQualityValue() > 0 && type.includes(form.type)) {
          return form;
        }
      }
    }
    throw new HttpMediaTypeNotAcceptableException(forms.stream().map(Form::type).toList());
  }
}
