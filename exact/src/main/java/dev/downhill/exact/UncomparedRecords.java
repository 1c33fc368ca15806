package dev.downhill.exact;

import java.util.ArrayList;
import java.util.List;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;

/**
 * Leaves out of the script how the page's effects, fields and messages are compared and written: only tests do that, but the
 * compiler cannot know.
 */
public final class UncomparedRecords implements ClassHolderTransformer {
    private static final String PAGE = "dev.downhill.client.page.";
    private static final List<String> PARTS = List.of("Effect$", "Field$", "message.");
    private static final List<String> METHODS = List.of("equals", "hashCode", "toString");

    @Override
    public void transformClass(ClassHolder owner, ClassHolderTransformerContext context) {
        if (!"java.lang.Record".equals(owner.getParent()) || !isUncompared(owner.getName())) return;
        for (MethodHolder method : new ArrayList<>(owner.getMethods()))
            if (METHODS.contains(method.getName())) owner.removeMethod(method);
    }

    static boolean isUncompared(String owner) {
        return PARTS.stream().anyMatch(part -> owner.startsWith(PAGE + part));
    }
}
