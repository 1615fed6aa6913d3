package io.polysight.trainer.recipe;

import io.polysight.contracts.Page;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.platform.web.Problems;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The recipes that come with Polysight. They belong to no team: whoever is signed in sees them. */
@RestController
@RequestMapping("/api/v1/recipes")
class RecipeController {

  /** A recipe by name, with every setting as it is when a job overrides nothing. */
  record NamedRecipe(String name, Recipe settings) {}

  @GetMapping
  Page<NamedRecipe> list() {
    List<NamedRecipe> all =
        RecipeReader.shippedNames().stream().map(RecipeController::shipped).toList();
    return new Page<>(all, null);
  }

  @GetMapping("/{name}")
  NamedRecipe get(@PathVariable String name) {
    if (!RecipeReader.shippedNames().contains(name)) {
      throw Problems.notFound("recipe", name);
    }
    return shipped(name);
  }

  private static NamedRecipe shipped(String name) {
    return new NamedRecipe(name, RecipeReader.shipped(name));
  }
}
