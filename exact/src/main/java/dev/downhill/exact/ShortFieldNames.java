package dev.downhill.exact;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.codegen.DefaultNamingStrategy;
import org.teavm.backend.javascript.rendering.Renderer;
import org.teavm.backend.javascript.rendering.RenderingContext;
import org.teavm.backend.javascript.rendering.RenderingManager;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.ListableClassReaderSource;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.spi.RendererListener;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Names the fields of every class _a, _b, _c …, going on where its superclass stopped. TeaVM 0.15 gives each field of the
 * program a name that no other class has, although only fields of one object can be confused; the same few names everywhere
 * compress better. Names of methods begin with a letter, small or capital, so that a field never hides one.
 *
 * <p>TeaVM has no setting for this, so the names are put where it keeps the ones that it has given already.
 */
public final class ShortFieldNames implements TeaVMPlugin {
    private static final int LETTERS = 26;

    @Override
    public void install(TeaVMHost host) {
        TeaVMJavaScriptHost javaScript = host.getExtension(TeaVMJavaScriptHost.class);
        if (javaScript != null) javaScript.add(new Naming());
    }

    private static final class Naming implements RendererListener {
        @Override
        public void begin(RenderingManager manager, BuildTarget target) {
            RenderingContext context = (RenderingContext) hidden(Renderer.class, "context", manager);
            if (!context.isMinifying()) return;
            @SuppressWarnings("unchecked")
            Map<FieldReference, String> names = (Map<FieldReference, String>)
                    hidden(DefaultNamingStrategy.class, "fieldAliases", context.getNaming());
            names.putAll(names(manager.getClassSource()));
        }

        @Override
        public void complete() {}
    }

    /** The name of every field of an object. */
    static Map<FieldReference, String> names(ListableClassReaderSource classes) {
        Map<FieldReference, String> names = new HashMap<>();
        for (String name : classes.getClassNames()) {
            ClassReader owner = classes.get(name);
            int number = count(owner.getParent(), classes);
            for (FieldReader field : owner.getFields()) {
                if (isOfObject(field)) names.put(field.getReference(), name(number++));
            }
        }
        return names;
    }

    /** How many fields an object has from a class and those above it. */
    private static int count(String name, ClassReaderSource classes) {
        int count = 0;
        for (String at = name; at != null; ) {
            ClassReader owner = classes.get(at);
            if (owner == null) break;
            for (FieldReader field : owner.getFields()) if (isOfObject(field)) count++;
            at = owner.getParent();
        }
        return count;
    }

    private static boolean isOfObject(FieldReader field) {
        return !field.hasModifier(ElementModifier.STATIC);
    }

    /** _a … _z, _aa … _az, _ba … and so on. */
    static String name(int number) {
        String before = number < LETTERS ? "_" : name(number / LETTERS - 1);
        return before + (char) ('a' + number % LETTERS);
    }

    /** @throws IllegalStateException when TeaVM has changed: then look for what replaces these fields, or drop this plugin */
    private static Object hidden(Class<?> owner, String name, Object of) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("TeaVM has no " + owner.getName() + "." + name + " any more", e);
        }
    }
}
