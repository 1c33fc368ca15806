// Watches a page from within: its frames, its long tasks, and how soon what is done to it is seen. Begun before the page's own script.
(() => {
    let frames, tasks, delays, paths, surfaces, waiting, isRunning = false;

    const now = () => performance.now();
    // what is done to a canvas, before the browser paints the frame
    const isOn = (context, id) => context.canvas.id === id;
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function (...of) {
        clear.apply(this, of);
        if (!waiting) return;
        if (isOn(this, 'paths') && !waiting.paths) waiting.paths = now() - waiting.since;
        if (isOn(this, 'relief') && waiting.came && !waiting.surface) waiting.surface = now() - waiting.since;
    };
    const put = CanvasRenderingContext2D.prototype.putImageData;
    CanvasRenderingContext2D.prototype.putImageData = function (...of) {
        put.apply(this, of);
        // the picture of a surface comes on a canvas without a name
        if (waiting && !this.canvas.id) waiting.came = true;
    };

    const keep = () => {
        if (!waiting) return;
        if (waiting.paths) paths.push(waiting.paths);
        if (waiting.surface) surfaces.push(waiting.surface);
        waiting = null;
    };
    addEventListener('input', event => {
        if (!isRunning) return;
        keep();
        delays.push(now() - event.timeStamp);
        waiting = {since: event.timeStamp};
    }, true);

    const frame = time => {
        frames.push(time);
        if (isRunning) requestAnimationFrame(frame);
    };
    new PerformanceObserver(list => {
        if (isRunning) for (const task of list.getEntries()) tasks.push(task.duration);
    }).observe({type: 'longtask'});

    window.watch = {
        begin() {
            [frames, tasks, delays, paths, surfaces, waiting] = [[], [], [], [], [], null];
            isRunning = true;
            requestAnimationFrame(frame);
        },
        end() {
            isRunning = false;
            keep();
            const apart = frames.slice(1).map((time, i) => time - frames[i]);
            return {apart, tasks, delays, paths, surfaces};
        },
    };
})();
