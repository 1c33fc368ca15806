package dev.downhill.shared.qr;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import dev.downhill.shared.math.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the decoder of ZXing. */
class QrCodeTest {
    private static BitMatrix matrix(String text) {
        QrCode code = requireNonNull(QrCode.of(text));
        BitMatrix matrix = new BitMatrix(code.side());
        for (int row = 0; row < code.side(); row++)
            for (int column = 0; column < code.side(); column++) if (code.isDark(column, row)) matrix.set(column, row);
        return matrix;
    }

    private static DecoderResult decoded(BitMatrix matrix) throws ReaderException {
        return new Decoder().decode(matrix);
    }

    private static String letters(int count) {
        Random random = new Random(count);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append((char) ('!' + random.nextInt(90)));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "https://downhill.example/p/k3jxq2bz5a",
                "https://school.example/teaching/downhill/p/k3jxq2bz5a#view.step=41",
                "Größe & 下り坂 🛷"
            })
    void a_text_is_read_again(String text) throws ReaderException {
        DecoderResult result = decoded(matrix(text));
        assertThat(result.getText()).isEqualTo(text);
        assertThat(result.getECLevel()).isEqualTo("M");
        assertThat(result.getErrorsCorrected()).isZero();
    }

    @Test
    void every_version_from_1_to_40_is_read_again_when_it_is_full() throws ReaderException {
        for (int number = 1; number <= Version.GREATEST; number++) {
            String text = letters(new Version(number).textBytes());
            BitMatrix matrix = matrix(text);
            assertThat(matrix.getWidth()).isEqualTo(17 + 4 * number);
            DecoderResult result = decoded(matrix);
            assertThat(result.getText()).as("version " + number).isEqualTo(text);
            assertThat(result.getErrorsCorrected()).isZero();
        }
    }

    @Test
    void every_length_is_read_again() throws ReaderException {
        for (int length = 0; length < 300; length++) {
            String text = letters(length);
            assertThat(decoded(matrix(text)).getText()).isEqualTo(text);
        }
    }

    @Test
    void what_is_longer_than_the_greatest_version_has_no_code() {
        assertThat(QrCode.of(letters(2331))).isNotNull();
        assertThat(QrCode.of(letters(2332))).isNull();
    }

    @Test
    void it_can_be_read_with_a_coffee_stain() throws ReaderException {
        String text = "https://downhill.example/p/k3jxq2bz5a";
        BitMatrix matrix = matrix(text);
        for (int row = 12; row < 17; row++) for (int column = 12; column < 17; column++) matrix.set(column, row);
        DecoderResult result = decoded(matrix);
        assertThat(result.getText()).isEqualTo(text);
        assertThat(result.getErrorsCorrected()).isPositive();
    }

    @Test
    void the_path_draws_exactly_the_dark_modules() {
        QrCode code = requireNonNull(QrCode.of("downhill"));
        boolean[][] drawn = new boolean[code.side()][code.side()];
        for (String piece : code.path().substring(1).split("M", -1)) {
            String[] numbers = piece.replaceAll("[a-zA-Z]+", " ").strip().split(" +", -1);
            int column = Integer.parseInt(numbers[0]) - QrCode.QUIET;
            int row = Integer.parseInt(numbers[1]) - QrCode.QUIET;
            for (int i = 0; i < Integer.parseInt(numbers[2]); i++) drawn[row][column + i] = true;
        }
        for (int row = 0; row < code.side(); row++)
            for (int column = 0; column < code.side(); column++)
                assertThat(drawn[row][column]).isEqualTo(code.isDark(column, row));
    }
}
