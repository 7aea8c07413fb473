package io.spillover.exposure;

import io.spillover.quantity.Sector;

/** Chinese names of sectors, for explanations. */
final class SectorNames {

    private SectorNames() {}

    static String zh(Sector sector) {
        return switch (sector) {
            case POWER -> "供电";
            case WATER -> "供水";
            case TELECOM -> "通信";
            case FUEL -> "燃料";
            case TRANSPORT -> "交通";
            case HEALTH -> "医疗";
            case FOOD -> "粮食";
            case INDUSTRY -> "工业";
        };
    }
}
