package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.shared.plot.FloorPlot;
import dev.downhill.shared.run.NoiseFloor;
import java.util.ArrayList;
import java.util.List;

/** What the plot of noise floors says, in words and as the rows of a table. */
public final class FloorWords {
    private static final int ROWS = 16;

    private FloorWords() {}

    /** What its line is, or why there is none. */
    public static String sentence(FloorPlot plot, State state) {
        String of = "Lane " + (state.selected() + 1) + ": ";
        if (Double.isNaN(plot.measured()[state.selected()]))
            return of + "not near a minimum, so without a noise floor.";
        String said = of + new NoiseFloor(state.diagnoses().get(state.selected())).sentence() + ".";
        return plot.predicted().isEmpty()
                ? said
                : said + " The line is exact; where there is none, noise grows faster than it is forgotten.";
    }

    /** Rows of two texts: what it is, and how far above the minimum the loss is kept. */
    public static List<String[]> rows(FloorPlot plot, State state) {
        List<String[]> rows = new ArrayList<>();
        List<double[]> predicted = plot.predicted();
        int apart = Math.max(1, (predicted.size() + ROWS - 1) / ROWS);
        for (int i = 0; i < predicted.size(); i++) {
            if (i % apart != 0 && i < predicted.size() - 1) continue;
            double[] each = predicted.get(i);
            rows.add(new String[] {"B = " + (int) each[0] + ", predicted", value(each[1])});
        }
        for (int lane = 0; lane < plot.measured().length; lane++)
            rows.add(new String[] {
                "B = " + plot.size() + ", measured, " + name(lane, state), value(plot.measured()[lane])
            });
        return rows;
    }

    private static String name(int lane, State state) {
        return "lane " + (lane + 1) + ", "
                + state.experiment().lanes().get(lane).optimizer().kind().name();
    }

    private static String value(double loss) {
        if (Double.isNaN(loss)) return "–";
        return Double.isInfinite(loss) ? "none: it grows" : Words.number(loss);
    }
}
