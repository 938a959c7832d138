package dev.hexbridge.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.convergence.LinkKey;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeysPropertyTest {

    private static final ConnectionName SHOP = new ConnectionName("shop");

    @Property
    void anEntityKeySurvivesItsText(@ForAll String id) {
        EntityKey key = new EntityKey(SHOP, EntityKind.ORDER, id);

        assertEquals(key, EntityKey.parse(key.text()));
    }

    @Property
    void aLinkKeySurvivesItsText(@ForAll String id) {
        EntityKey source = new EntityKey(SHOP, EntityKind.ORDER, id);
        LinkKey key = new LinkKey(source, "sales-order", new ConnectionName("erp"), "usmf");

        assertEquals(key, LinkKey.parse(key.text()));
    }

    @Property
    void everyEntityHasASlot(@ForAll String id) {
        int slot = Slot.of(TenantId.DEFAULT, new EntityKey(SHOP, EntityKind.ORDER, id))
                .number();

        assertTrue(slot >= 0 && slot < Slot.COUNT);
    }

    @Test
    void theSlotOfAnEntityNeverChanges() {
        EntityKey key = new EntityKey(new ConnectionName("sandbox"), EntityKind.ORDER, "820982911946154508");

        assertEquals(new Slot(22), Slot.of(TenantId.DEFAULT, key));
    }

    @Test
    void aPositionSurvivesItsText() {
        Position position = new Position(LocalDate.of(2026, 11, 23), 7, Long.MAX_VALUE);

        assertEquals(position, Position.parse(position.text()));
    }
}
