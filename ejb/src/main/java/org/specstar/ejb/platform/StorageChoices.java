package org.specstar.ejb.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.specstar.ejb.config.Settings.StorageSettings;
import org.specstar.ejb.config.StorageKind;
import org.specstar.schema.RegisteredModel;

/**
 * Which storage single models may choose.
 *
 * @param own names of the storages that the application brings
 */
record StorageChoices(StorageSettings deployment, Collection<String> own) {
    StorageChoices {
        own = List.copyOf(new TreeSet<>(own));
    }

    /** One line for each model that wants another. */
    List<String> mistakes(List<RegisteredModel<?>> models) {
        List<String> mistakes = new ArrayList<>();
        for (RegisteredModel<?> model : models) {
            String word = model.storage();
            if (word != null && !words().contains(word)) {
                mistakes.add(model.schema().type().getName() + ": the storage '" + word + "' of model " + model.name()
                        + " is not possible where the deployment's is " + deployment.text() + "; use "
                        + String.join(" or ", words()));
            }
        }
        return mistakes;
    }

    private List<String> words() {
        return deployment.kind().map(this::words).orElse(List.of(deployment.name()));
    }

    private List<String> words(StorageKind kind) {
        List<String> words =
                new ArrayList<>(kind.choices().stream().map(StorageKind::text).toList());
        if (kind != StorageKind.MEMORY) {
            words.addAll(own);
        }
        return words;
    }
}
