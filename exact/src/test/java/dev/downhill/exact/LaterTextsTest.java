package dev.downhill.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

class LaterTextsTest {
    private final Program program = new Program();
    private final BasicBlock block = program.createBasicBlock();

    @Test
    void a_text_given_as_help_becomes_its_key() {
        StringConstantInstruction text = text("How far a step goes.");
        call("dev.downhill.shared.parameter.Parameter$Draft", "help", text.getReceiver());

        LaterTexts.replaceTexts(program);

        assertThat(text.getConstant()).isEqualTo(TextKey.of("How far a step goes."));
    }

    @Test
    void a_text_given_to_something_else_stays() {
        StringConstantInstruction text = text("Learning rate");
        call("dev.downhill.shared.parameter.Parameter$Draft", "named", text.getReceiver());

        LaterTexts.replaceTexts(program);

        assertThat(text.getConstant()).isEqualTo("Learning rate");
    }

    @Test
    void a_key_is_not_replaced_by_its_key() {
        StringConstantInstruction text = text("Once.");
        call("dev.downhill.shared.parameter.Parameter$Draft", "help", text.getReceiver());

        LaterTexts.replaceTexts(program);
        LaterTexts.replaceTexts(program);

        assertThat(text.getConstant()).isEqualTo(TextKey.of("Once."));
    }

    @Test
    void only_what_the_catalogue_says_is_left_out() {
        assertThat(LaterTexts.isCatalogue("dev.downhill.shared.surface.Beale")).isTrue();
        assertThat(LaterTexts.isCatalogue("dev.downhill.shared.optimizer.Adam")).isTrue();
        assertThat(LaterTexts.isCatalogue("dev.downhill.shared.surface.FormulaKind"))
                .isFalse();
        assertThat(LaterTexts.isCatalogue("dev.downhill.shared.rule.RuleKind")).isFalse();
        assertThat(LaterTexts.isCatalogue("dev.downhill.shared.run.Lane")).isFalse();
        assertThat(LaterTexts.isCatalogue("dev.downhill.client.page.Field")).isFalse();
    }

    @Test
    void a_key_has_a_mark_and_four_letters_or_digits() {
        assertThat(TextKey.of("")).matches("§[0-9a-z]{4}");
        assertThat(TextKey.of("x^2 + y^2")).matches("§[0-9a-z]{4}").isNotEqualTo(TextKey.of("x^2 - y^2"));
    }

    private StringConstantInstruction text(String constant) {
        StringConstantInstruction text = new StringConstantInstruction();
        text.setConstant(constant);
        text.setReceiver(program.createVariable());
        block.add(text);
        return text;
    }

    private void call(String owner, String method, Variable argument) {
        InvokeInstruction invoke = new InvokeInstruction();
        invoke.setMethod(new MethodReference(owner, method, ValueType.object("java.lang.String"), ValueType.VOID));
        invoke.setArguments(argument);
        block.add(invoke);
    }
}
