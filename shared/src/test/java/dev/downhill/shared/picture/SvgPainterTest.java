package dev.downhill.shared.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Scenes as a file of lines and letters. */
class SvgPainterTest {
    private static final double[] DASH = {4, 2};
    private final SvgPainter painter = new SvgPainter(300, 200);

    private Document read() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(painter.file())));
    }

    @Test
    void every_shape_becomes_an_element_and_the_file_is_well_formed() throws Exception {
        Scene inside = new Scene().area(new double[] {0, 0, 5, 0, 5, 5}, 0x80ff0000);
        double[] points = {1, 2, 3, 4, Double.NaN, Double.NaN, 5, 6, 7, 8};
        new Scene()
                .line(points, new Stroke(0xff00ff00, 2, DASH))
                .text(10, 20, "1 < 2 & so", new TextStyle(11, 0xff000000, TextStyle.Anchor.END, true, 0xe6ffffff))
                .clipped(0, 0, 100, 50, inside)
                .paint(painter);
        Document document = read();

        assertThat(document.getElementsByTagName("path").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("1 < 2 & so");
        assertThat(document.getElementsByTagName("clipPath").getLength()).isEqualTo(1);
        assertThat(painter.file())
                .contains("M1.00 2.00L3.00 4.00M5.00 6.00L7.00 8.00")
                .contains("stroke=\"#00ff00\"")
                .contains("fill-opacity=\"0.50\"");
    }

    @Test
    void a_line_without_points_is_no_element() throws Exception {
        painter.line(new double[] {Double.NaN, 1}, Stroke.of(0xff000000, 1));

        assertThat(read().getElementsByTagName("path").getLength()).isZero();
    }
}
