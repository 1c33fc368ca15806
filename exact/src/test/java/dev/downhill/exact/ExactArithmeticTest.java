package dev.downhill.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;

class ExactArithmeticTest {
    private final Program program = new Program();
    private final BasicBlock block = program.createBasicBlock();
    private final Variable a = program.createVariable();
    private final Variable b = program.createVariable();
    private final Variable c = program.createVariable();

    @ParameterizedTest
    @EnumSource(names = {"ADD", "MULTIPLY", "MODULO"})
    void the_right_operand_is_kept_together(BinaryOperation operation) {
        BinaryInstruction binary = add(operation, NumericOperandType.DOUBLE, a, b);

        ExactArithmetic.keepOrder(program);

        InvokeInstruction keep = (InvokeInstruction) instructions().get(0);
        assertThat(instructions()).containsExactly(keep, binary);
        assertThat(keep.getMethod())
                .isEqualTo(new MethodReference(Parentheses.class, "keep", double.class, double.class));
        assertThat(keep.getType()).isEqualTo(InvocationType.SPECIAL);
        assertThat(keep.getInstance()).isNull();
        assertThat(keep.getArguments().get(0)).isSameAs(b);
        assertThat(binary.getFirstOperand()).isSameAs(a);
        assertThat(binary.getSecondOperand()).isSameAs(keep.getReceiver());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ADD", "MULTIPLY", "MODULO"})
    void other_operations_are_left_alone(BinaryOperation operation) {
        assertLeftAlone(add(operation, NumericOperandType.DOUBLE, a, b));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DOUBLE")
    void other_numbers_are_left_alone(NumericOperandType type) {
        assertLeftAlone(add(BinaryOperation.ADD, type, a, b));
    }

    @Test
    void every_operation_of_a_nest_is_kept_in_order() {
        BinaryInstruction inner = add(BinaryOperation.MULTIPLY, NumericOperandType.DOUBLE, b, c);
        BinaryInstruction outer = add(BinaryOperation.ADD, NumericOperandType.DOUBLE, a, inner.getReceiver());

        ExactArithmetic.keepOrder(program);

        List<Instruction> all = instructions();
        assertThat(all).hasSize(4).containsSubsequence(inner, outer);
        InvokeInstruction keepProduct = (InvokeInstruction) all.get(2);
        assertThat(keepProduct.getArguments().get(0)).isSameAs(inner.getReceiver());
        assertThat(outer.getSecondOperand()).isSameAs(keepProduct.getReceiver());
    }

    private void assertLeftAlone(BinaryInstruction binary) {
        ExactArithmetic.keepOrder(program);
        assertThat(instructions()).containsExactly(binary);
        assertThat(binary.getFirstOperand()).isSameAs(a);
        assertThat(binary.getSecondOperand()).isSameAs(b);
    }

    private BinaryInstruction add(BinaryOperation operation, NumericOperandType type, Variable left, Variable right) {
        BinaryInstruction binary = new BinaryInstruction(operation, type);
        binary.setFirstOperand(left);
        binary.setSecondOperand(right);
        binary.setReceiver(program.createVariable());
        block.add(binary);
        return binary;
    }

    private List<Instruction> instructions() {
        List<Instruction> all = new ArrayList<>();
        for (Instruction instruction : block) all.add(instruction);
        return all;
    }
}
