package mesa.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The mutants of the domain as {@code deploy/docs/mutants.md} records them: how many each class
 * has, how many the tests killed, and every survivor with the reason why it is equivalent.
 */
record Mutants(SortedMap<String, Score> scores, SortedMap<Survivor, String> survivors) {
    static final Path FILE = Path.of("../deploy/docs/mutants.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

    /** The reason of a survivor nobody has looked at yet. */
    static final String OPEN = "open";

    /** Of one class, nested classes included. */
    record Score(int killed, int all) {
        Score plus(boolean dead) {
            return new Score(killed + (dead ? 1 : 0), all + 1);
        }
    }

    /**
     * A change of the code that no test notices.
     *
     * @param times how often the same change is possible in the same line of code
     */
    record Survivor(String type, String method, String change, String code, int times)
            implements Comparable<Survivor> {
        @Override
        public int compareTo(Survivor other) {
            return Comparator.comparing(Survivor::type)
                    .thenComparing(Survivor::method)
                    .thenComparing(Survivor::code)
                    .thenComparing(Survivor::change)
                    .thenComparing(Survivor::times)
                    .compare(this, other);
        }
    }

    /** What was committed. */
    static Mutants recorded() {
        SortedMap<String, Score> scores = new TreeMap<>();
        SortedMap<Survivor, String> survivors = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(FILE)) {
                String[] cells = CELLS.split(line.strip());
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cells[i].strip().replace("`", "").replace("\\|", "|");
                }
                if (cells.length == 4 && cells[2].matches("\\d+")) {
                    scores.put(
                            cells[1],
                            new Score(Integer.parseInt(cells[3]), Integer.parseInt(cells[2])));
                } else if (cells.length == 7 && cells[5].matches("\\d+")) {
                    survivors.put(
                            new Survivor(
                                    cells[1],
                                    cells[2],
                                    cells[3],
                                    cells[4],
                                    Integer.parseInt(cells[5])),
                            cells[6]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Mutants(scores, survivors);
    }

    /** The classes of a report in place of what was recorded of them; the reasons are kept. */
    Mutants with(Path report) throws Exception {
        NodeList found =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(report.toFile())
                        .getElementsByTagName("mutation");
        SortedMap<String, Score> measured = new TreeMap<>();
        SortedMap<Survivor, Integer> alive = new TreeMap<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element mutation = (Element) found.item(i);
            String type = text(mutation, "mutatedClass").replaceFirst("\\$.*", "");
            boolean dead = Boolean.parseBoolean(mutation.getAttribute("detected"));
            measured.merge(
                    type.substring(Deciders.class.getPackageName().length() + 1),
                    new Score(dead ? 1 : 0, 1),
                    (sum, _) -> sum.plus(dead));
            if (!dead) {
                alive.merge(survivor(type, mutation), 1, Integer::sum);
            }
        }
        SortedMap<String, Score> all = new TreeMap<>(scores);
        all.keySet().removeIf(type -> !exists(type));
        all.putAll(measured);
        SortedMap<Survivor, String> reasons = new TreeMap<>(survivors);
        reasons.keySet().removeIf(s -> measured.containsKey(s.type()) || !exists(s.type()));
        alive.forEach((survivor, times) -> {
            Survivor counted =
                    new Survivor(
                            survivor.type(),
                            survivor.method(),
                            survivor.change(),
                            survivor.code(),
                            times);
            reasons.put(counted, survivors.getOrDefault(counted, OPEN));
        });
        return new Mutants(all, reasons);
    }

    private static Survivor survivor(String type, Element mutation) {
        String name = type.substring(Deciders.class.getPackageName().length() + 1);
        int line = Integer.parseInt(text(mutation, "lineNumber"));
        String method = text(mutation, "mutatedMethod").replaceAll("lambda\\$|\\$\\d+", "");
        // What is told of a return value names the whole method once more.
        String change = text(mutation, "description").replaceFirst(" for mesa/.*", "");
        try {
            String code = Files.readAllLines(sourceOf(name)).get(line - 1).strip();
            return new Survivor(name, method, change, code, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(String type) {
        return Files.exists(sourceOf(type));
    }

    private static Path sourceOf(String type) {
        return SOURCES.resolve("mesa/domain/" + type.replace('.', '/') + ".java");
    }

    private static String text(Element mutation, String tag) {
        return mutation.getElementsByTagName(tag).item(0).getTextContent();
    }

    /** How well a class is covered; null when it was never measured. */
    @Nullable String covering(String type) {
        Score score = scores.get(type);
        if (score == null) {
            return null;
        }
        long open = open(type);
        long named = score.all() - score.killed() - open;
        return "`%s` %d/%d".formatted(type, score.killed(), score.all())
                + (named > 0 ? ", %d equivalent".formatted(named) : "")
                + (open > 0 ? ", **%d open**".formatted(open) : "");
    }

    /** How many survivors of a class have no reason. */
    int open(String type) {
        return survivors.entrySet().stream()
                .filter(e -> e.getKey().type().equals(type) && e.getValue().equals(OPEN))
                .mapToInt(e -> e.getKey().times())
                .sum();
    }

    String page() {
        int all = scores.values().stream().mapToInt(Score::all).sum();
        int killed = scores.values().stream().mapToInt(Score::killed).sum();
        int open = scores.keySet().stream().mapToInt(this::open).sum();
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # Mutants

                What PIT made of the deciders, folds and reactions, written by `deploy/mutants`. \
                A mutant that no test kills is equivalent, with the reason, or `open`: then a \
                test is missing. Only the last column of the second table is written by hand.

                """);
        page.append(
                "%d mutants, %d killed (%.1f %%), %d equivalent, %d open.%n%n"
                        .formatted(all, killed, 100.0 * killed / all, all - killed - open, open));
        page.append("| Class | Mutants | Killed |\n|---|---|---|\n");
        scores.forEach((type, score) ->
                page.append("| %s | %d | %d |%n".formatted(type, score.all(), score.killed())));
        page.append("\n## Survivors\n\n");
        page.append(
                "| Class | Method | Change | Code | Times | Reason |\n|---|---|---|---|---|---|\n");
        survivors.forEach((s, reason) ->
                page.append(
                        "| %s | %s | %s | `%s` | %d | %s |%n"
                                .formatted(
                                        s.type(),
                                        s.method(),
                                        s.change(),
                                        s.code().replace("|", "\\|"),
                                        s.times(),
                                        reason)));
        return page.toString();
    }
}
