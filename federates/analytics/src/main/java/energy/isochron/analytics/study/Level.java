package energy.isochron.analytics.study;

/**
 * One of the values that a factor takes.
 *
 * @param id its id, {@code [A-Za-z0-9_.-]+}
 * @param title its name for readers
 */
public record Level(String id, String title) {
    public Level {
        Names.requireId("level", id);
        Names.requireText("title of level '" + id + "'", title);
    }
}
