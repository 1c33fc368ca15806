package dev.downhill.client.browser;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.Update;
import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Turning;
import dev.downhill.client.page.message.Viewing;
import dev.downhill.shared.math.Exact;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.surface.Point;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Panning and zooming of the surface: by the wheel, by dragging with the mouse, by two fingers. */
final class Gestures {
    /** A mouse that moves less clicks. */
    private static final double STILL = 4;
    /** A finger that goes farther sideways does not tap. */
    private static final double DRAGGED = 12;
    /** Pixels of a line, by which some wheels count. */
    private static final double LINE = 16;
    /** Pixels of the wheel for a factor of e. */
    private static final double TURN = 500;
    /** The same for two fingers on a touch pad. */
    private static final double PINCH = 100;

    /** A pixel turns by so many. */
    private static final double DEGREES = 0.4;

    private final HTMLElement element;
    private final Consumer<Message> dispatch;
    private final Supplier<@Nullable Viewport> viewport;
    private final BooleanSupplier isSolid;
    private final Finger first = new Finger();
    private final Finger second = new Finger();
    private boolean moved;
    private boolean isTold;

    /** A finger, or the mouse with its button down. */
    private static final class Finger {
        int pointer = -1;
        double x;
        double y;

        void at(Dom.HappenedEvent event, Dom.Box box) {
            x = event.getClientX() - box.getLeft();
            y = event.getClientY() - box.getTop();
        }
    }

    /** @param isSolid whether the surface is shown in three dimensions: then dragging turns it */
    Gestures(
            HTMLElement element,
            Consumer<Message> dispatch,
            Supplier<@Nullable Viewport> viewport,
            BooleanSupplier isSolid) {
        this.element = element;
        this.dispatch = dispatch;
        this.viewport = viewport;
        this.isSolid = isSolid;
        Dom.listen(element, "pointerdown", event -> {
            // what the wheel has done before is another thing
            if (first.pointer < 0) dispatch.accept(new Editing.Released());
            press(event);
        });
        Dom.listen(element, "pointermove", this::move);
        Dom.listen(element, "pointerup", this::lift);
        Dom.listen(element, "pointercancel", this::lift);
        Dom.listen(element, "wheel", this::turn);
    }

    /** A gesture begins that nobody listened to. */
    void begin(Dom.HappenedEvent begin) {
        if (begin.getPointerId() > 0) press(begin);
        // nothing can be said while a message is being applied
        else Dom.later(0, () -> turn(begin));
    }

    private void press(Dom.HappenedEvent event) {
        if (first.pointer < 0) moved = false;
        Finger finger = first.pointer < 0 ? first : second;
        finger.pointer = event.getPointerId();
        finger.at(event, Dom.box(element));
    }

    /** Whether the click that comes now is the end of a gesture. */
    boolean hasMoved() {
        return moved;
    }

    private void lift(Dom.HappenedEvent event) {
        if (event.getPointerId() == first.pointer) {
            first.pointer = second.pointer;
            first.x = second.x;
            first.y = second.y;
        }
        second.pointer = -1;
        if (moved) dispatch.accept(new Editing.Released());
    }

    private void move(Dom.HappenedEvent event) {
        Viewport now = viewport.get();
        Finger finger = event.getPointerId() == second.pointer ? second : first;
        if (now == null || event.getPointerId() != finger.pointer) return;
        // it was lifted before anybody listened
        if (event.getButtons() == 0) {
            lift(event);
            return;
        }
        boolean isPinch = second.pointer >= 0;
        // one finger scrolls the page, or chooses a start
        if (!isPinch && !isSolid.getAsBoolean() && "touch".equals(event.getPointerType())) {
            tell(event);
            return;
        }
        double x = middle(first.x, second.x, isPinch);
        double y = middle(first.y, second.y, isPinch);
        double apart = apart();
        double oldX = finger.x;
        double oldY = finger.y;
        finger.at(event, Dom.box(element));
        if (!moved && !isPinch && Math.abs(finger.x - oldX) + Math.abs(finger.y - oldY) < STILL) {
            finger.x = oldX;
            finger.y = oldY;
            return;
        }
        moved = true;
        Dom.capture(element, event.getPointerId());
        double toX = middle(first.x, second.x, isPinch);
        double toY = middle(first.y, second.y, isPinch);
        double factor = isPinch ? apart / Math.max(apart(), 1) : 1;
        if (isSolid.getAsBoolean()) {
            dispatch.accept(new Turning.Turned(DEGREES * (toX - x), DEGREES * (toY - y), 1 / factor));
            return;
        }
        Point about = now.toPlane(x, y);
        Point to = now.toPlane(toX, toY);
        dispatch.accept(new Viewing.Moved(factor, about, (to.x() - about.x()) * factor, (to.y() - about.y()) * factor));
    }

    /** Says, once, how the surface is moved, to somebody who tries with one finger. */
    private void tell(Dom.HappenedEvent event) {
        double x = event.getClientX() - Dom.box(element).getLeft();
        if (isTold || Math.abs(x - first.x) < DRAGGED) return;
        isTold = true;
        dispatch.accept(state -> Update.of(state.saying("Two fingers move the surface.")));
    }

    private static double middle(double a, double b, boolean isPinch) {
        return isPinch ? (a + b) / 2 : a;
    }

    private double apart() {
        double dx = first.x - second.x;
        double dy = first.y - second.y;
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** The wheel belongs to the page where that can be scrolled, unless control is held, as touch pads do for two fingers. */
    private void turn(Dom.HappenedEvent event) {
        Viewport now = viewport.get();
        boolean isMeant = event.isCtrlKey() || event.isMetaKey();
        if (now == null || !isMeant && canScroll()) return;
        event.preventDefault();
        Dom.Box box = Dom.box(element);
        Point about = now.toPlane(event.getClientX() - box.getLeft(), event.getClientY() - box.getTop());
        double turned = event.getDeltaY() * (event.getDeltaMode() == 0 ? 1 : LINE) / (isMeant ? PINCH : TURN);
        double factor = Exact.exp(Math.max(-1, Math.min(1, turned)));
        dispatch.accept(
                isSolid.getAsBoolean() ? new Turning.Turned(0, 0, 1 / factor) : new Viewing.Moved(factor, about, 0, 0));
    }

    @JSBody(script = "var page = document.documentElement; return page.scrollHeight > page.clientHeight;")
    private static native boolean canScroll();
}
