package dev.downhill.exact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Leaves the catalogue's sentences, formulas and rules out of the script and puts their {@link TextKey keys} there: the page asks
 * the server for the catalogue, and nothing that moves waits for it. Only texts that are written out where they are given are
 * replaced.
 */
public final class LaterTexts implements ClassHolderTransformer {
    private static final String SHARED = "dev.downhill.shared.";
    private static final List<String> ROOMS = List.of("surface", "gradient", "optimizer", "schedule", "quantity");
    /** Which arguments are such texts; the first is 0. */
    private static final Map<String, List<Integer>> ARGUMENTS = Map.of(
            SHARED + "parameter.Parameter$Draft.help", List.of(0),
            SHARED + "surface.SurfaceKind.<init>", List.of(2, 3),
            SHARED + "gradient.GradientKind.<init>", List.of(2),
            SHARED + "optimizer.OptimizerKind.<init>", List.of(2, 3),
            SHARED + "schedule.ScheduleKind.<init>", List.of(2),
            SHARED + "quantity.Quantity.<init>", List.of(6),
            SHARED + "optimizer.AdamFamily.kind", List.of(2, 3),
            SHARED + "optimizer.Parameters.beta", List.of(3),
            SHARED + "schedule.Parameters.steps", List.of(2, 3),
            SHARED + "schedule.Parameters.rate", List.of(3));

    @Override
    public void transformClass(ClassHolder owner, ClassHolderTransformerContext context) {
        if (!isCatalogue(owner.getName())) return;
        for (MethodHolder method : owner.getMethods()) {
            Program program = method.getProgram();
            if (program != null) replaceTexts(program);
        }
    }

    /** Whether a class says what is in the catalogue; formulas and rules of visitors are not. */
    static boolean isCatalogue(String owner) {
        boolean isListed = ROOMS.stream().anyMatch(room -> owner.startsWith(SHARED + room + "."));
        return isListed && !owner.startsWith(SHARED + "surface.FormulaKind");
    }

    static void replaceTexts(Program program) {
        Map<Variable, StringConstantInstruction> texts = new HashMap<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof StringConstantInstruction text) texts.put(text.getReceiver(), text);
                else if (instruction instanceof InvokeInstruction invoke) replaceText(invoke, texts);
            }
        }
    }

    private static void replaceText(InvokeInstruction invoke, Map<Variable, StringConstantInstruction> texts) {
        MethodReference method = invoke.getMethod();
        for (int argument : ARGUMENTS.getOrDefault(method.getClassName() + "." + method.getName(), List.of())) {
            // of two methods of one name one may have fewer
            if (argument >= invoke.getArguments().size()) continue;
            StringConstantInstruction text = texts.get(invoke.getArguments().get(argument));
            if (text != null && !text.getConstant().startsWith(TextKey.MARK))
                text.setConstant(TextKey.of(text.getConstant()));
        }
    }
}
