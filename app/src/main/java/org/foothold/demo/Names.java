package org.foothold.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Names that could stand on any class list, put together by chance; no pair is meant to be anybody. */
final class Names {
    private static final List<String> GIVEN = List.of(
            ("Ava Ben Caleb Dahlia Eli Fiona Gus Hana Isaac June Kai Lena Milo Nora Owen Piper Quinn Rosa Silas Tess Uma"
                            + " Violet Wes Xena Yusuf Zoe Amara Brooks Cora Dov Esme Finn Greta Hugo Ines Jonah Kira Linh Maeve"
                            + " Noel Otis Priya Reed Sage Theo Una Vera Winnie Asher Bea Cyrus Della Emmett Freya Gideon Holly")
                    .split(" "));
    private static final List<String> FAMILY = List.of(
            ("Abbott Bakari Calloway Drummond Ellery Fairweather Goodwin Hollis Ibarra Jansen Kimball Larkin Mercer Nakai"
                            + " Oakley Pemberton Quigley Ridley Sorrell Thackeray Underhill Vance Whitlock Yates Zimmer Ashby"
                            + " Birch Corbin Dunmore Eastman Fenwick Garland Haddad Iyer Juno Kessler Lam Mistry Nystrom Okoro")
                    .split(" "));
    private static final List<String> NOMBRES = List.of(
            ("Adriana Bruno Camila Diego Elena Fabián Gael Helena Iván Jimena Lucía Mateo Noemí Óscar Paloma Rafael Sofía"
                            + " Tomás Valeria Ximena Andrés Beatriz Cruz Daniela Emilio Itzel Joaquín Luz Marisol Nicolás Renata")
                    .split(" "));
    private static final List<String> APELLIDOS = List.of(
            ("Aguilar Benítez Cárdenas Delgado Escobar Fuentes Galindo Herrera Ibáñez Jiménez Lozano Montoya Navarro Olvera"
                            + " Pacheco Quiroga Rosales Sandoval Tovar Urrutia Villanueva Zepeda Arroyo Bautista Cordero Durán")
                    .split(" "));

    private final RandomGenerator random;
    private final Set<String> given = new HashSet<>();

    Names(RandomGenerator random) {
        this.random = random;
    }

    /** A name that was not given before; the language is the one spoken at home. */
    record Name(String givenName, String familyName, String language) {}

    Name next() {
        boolean spanish = random.nextDouble() < 0.45;
        String first = Mind.any(random, spanish ? NOMBRES : GIVEN);
        String last = Mind.any(random, spanish ? APELLIDOS : FAMILY);
        if (!given.add(first + " " + last)) {
            return next();
        }
        return new Name(first, last, spanish && random.nextDouble() < 0.5 ? "es" : "en");
    }
}
