package energy.isochron.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import energy.isochron.exchange.Beat;
import energy.isochron.exchange.MessageInterface;
import energy.isochron.exchange.ValueInterface;
import energy.isochron.federation.DeclaredInterface.Direction;
import energy.isochron.federation.DeclaredInterface.Kind;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InterfaceTableTest {
    /** Declares what it is told. */
    private record Declaring(String name, Consumer<Ports> declarations) implements Federate {
        @Override
        public List<Beat> beats() {
            return List.of(Tracer.FIRST);
        }

        @Override
        public void join(Ports ports) {
            declarations.accept(ports);
        }

        @Override
        public void act(Beat beat, long interval) {}
    }

    private static InterfaceTable table(String name, Consumer<Ports> declarations) {
        return InterfaceTable.of(new Declaring(name, declarations));
    }

    private static List<Mismatch.Kind> kinds(InterfaceTable... tables) {
        return InterfaceTable.match(List.of(tables)).stream()
                .map(Mismatch::kind)
                .toList();
    }

    @Test
    void eachDeclarationIsARow() {
        InterfaceTable table = InterfaceTable.of(Tracer.of("ann"));

        DeclaredInterface level = table.rows().get(0);
        assertEquals("ann/level", level.pattern());
        assertEquals(Kind.VALUE, level.kind());
        assertEquals(Direction.SENDS, level.direction());
        assertEquals("kW", level.unit());
        assertEquals("double", level.type());
        assertEquals(Tracer.THIRD, level.beat());
        assertEquals(
                List.of("ann/left/share", "ann/right/share"),
                table.rows().get(1).keys());
        DeclaredInterface note = table.rows().get(2);
        assertEquals("ann/note_ann", note.pattern());
        assertEquals(Kind.MESSAGE, note.kind());
        assertEquals("Note 1", note.type());
        assertTrue(table.rows().getLast().optional());
        assertEquals(10, table.rows().size());
    }

    @Test
    void whatFitsLeavesOnlyWhatItsReaderCanDoWithout() {
        List<InterfaceTable> tables =
                Tracer.NAMES.stream().map(Tracer::of).map(InterfaceTable::of).toList();

        assertEquals(
                List.of(Mismatch.Kind.ABSENT_VALUE, Mismatch.Kind.ABSENT_VALUE, Mismatch.Kind.ABSENT_VALUE),
                kinds(tables.toArray(new InterfaceTable[0])));
    }

    @Test
    void aMessageThatItsListenerCanDoWithoutMayBeAbsent() {
        MessageInterface<Note> optional =
                new MessageInterface<>("ann/extra", Note.class, 1, Tracer.FIRST, true, "now and then");
        InterfaceTable listener = table("ben", ports -> ports.listen(optional));

        assertEquals(List.of(Mismatch.Kind.ABSENT_MESSAGE), kinds(listener));
        assertEquals(List.of(), kinds(listener, table("ann", ports -> ports.send(optional))));
    }

    @Test
    void unitsTypesDuplicatesAndUnheardMessagesAreFound() {
        ValueInterface kilowatts = new ValueInterface("a/x", "kW", Tracer.FIRST, false, "power");
        ValueInterface megawatts = new ValueInterface("a/x", "MW", Tracer.FIRST, false, "power");
        InterfaceTable publisher = table("a", ports -> ports.publish(kilowatts, Ports.SCALAR));
        InterfaceTable reader = table("b", ports -> ports.subscribe(megawatts, Ports.SCALAR, 0));
        InterfaceTable second = table("c", ports -> ports.publish(kilowatts, Ports.SCALAR));
        InterfaceTable sender = table("ann", ports -> ports.send(Tracer.noteOf("ann")));
        InterfaceTable listener = table("ben", ports -> ports.listen(Tracer.noteOf("ann")));
        InterfaceTable newer = table(
                "ben",
                ports -> ports.listen(new MessageInterface<>("ann/note_ann", Note.class, 2, Tracer.FIRST, "newer")));

        assertEquals(List.of(Mismatch.Kind.UNIT), kinds(publisher, reader));
        assertEquals(List.of(Mismatch.Kind.UNMATCHED_VALUE), kinds(reader));
        assertEquals(List.of(Mismatch.Kind.DUPLICATE), kinds(publisher, second));
        assertEquals(List.of(Mismatch.Kind.UNHEARD_MESSAGE), kinds(sender));
        assertEquals(List.of(Mismatch.Kind.UNMATCHED_MESSAGE), kinds(listener));
        assertEquals(List.of(Mismatch.Kind.TYPE), kinds(sender, newer));
        assertEquals(List.of(), kinds(sender, listener));
    }

    @Test
    void declarationsAreRefusedThatMakeNoSense() {
        ValueInterface scalar = Tracer.levelOf("a");
        ValueInterface family = Tracer.partOf("a");

        for (Consumer<Ports> wrong : List.<Consumer<Ports>>of(
                ports -> ports.publish(scalar, List.of("bus")),
                ports -> ports.publish(family, Ports.SCALAR),
                ports -> ports.publish(family, List.of("left", "left")),
                ports -> {
                    ports.send(Tracer.noteOf("a"));
                    ports.listen(Tracer.noteOf("a"));
                })) {
            assertThrows(IllegalArgumentException.class, () -> table("a", wrong));
        }
    }

    @Test
    void portsWithoutAHostLeadNowhere() {
        Tracer tracer = Tracer.of("ann");
        InterfaceTable.of(tracer);

        assertThrows(IllegalStateException.class, tracer::announce);
        assertThrows(IllegalStateException.class, () -> tracer.act(Tracer.FIRST, 0));
    }
}
