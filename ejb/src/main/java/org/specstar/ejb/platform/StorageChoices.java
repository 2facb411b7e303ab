package org.specstar.ejb.platform;

import java.util.ArrayList;
import java.util.List;
import org.specstar.ejb.config.StorageKind;
import org.specstar.schema.RegisteredModel;

/** Which storage single models may choose. */
record StorageChoices(StorageKind deployment) {
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
        return deployment.choices().stream().map(StorageKind::text).toList();
    }
}
