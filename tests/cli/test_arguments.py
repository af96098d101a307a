"""The words of a command line say what is asked, or are refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.arguments import UsageError, asked, language, text_language, window_options

LANGUAGES = ("en", "nl")


def refusal(*words: str) -> UsageError:
    with pytest.raises(UsageError) as caught:
        window_options(asked(words), LANGUAGES)
    return caught.value


class TestTheCommand:
    def test_is_the_window_without_a_word(self) -> None:
        request = asked([])

        assert (request.command, request.paths()) == ("window", ())

    def test_is_the_window_for_paths(self) -> None:
        assert asked(["a.txt", "b"]).paths() == (Path("a.txt"), Path("b"))

    @pytest.mark.parametrize("words", [["list", "a"], ["--language", "nl", "list", "a"]])
    def test_is_the_first_word_that_is_no_option(self, words: list[str]) -> None:
        request = asked(words)

        assert (request.command, request.names) == ("list", ("a",))

    @pytest.mark.parametrize("words", [["./list"], ["--", "list"], ["a", "list"]])
    def test_is_no_path_that_is_called_alike(self, words: list[str]) -> None:
        assert asked(words).command == "window"

    def test_takes_options_after_its_paths(self) -> None:
        request = asked(["list", "a", "--json", "b"])

        assert request.has("json")
        assert request.names == ("a", "b")

    def test_has_only_paths_after_two_dashes(self) -> None:
        assert asked(["list", "a", "--", "--json"]).names == ("a", "--json")


class TestTheWindowsOptions:
    def test_are_all_read(self) -> None:
        words = ["--screenshot=a.png", "--size", "2560x1440", "--scale", "2", "--theme", "dark"]
        options = window_options(
            asked([*words, "--language", "nl", "--keys", "Right  Ctrl++"]), LANGUAGES
        )

        assert (options.screenshot, options.width, options.height) == (Path("a.png"), 2560, 1440)
        assert (options.scale, options.theme, options.language) == (2.0, "dark", "nl")
        assert options.keys == ("Right", "Ctrl++")

    def test_are_left_to_the_settings_where_they_are_not_given(self) -> None:
        options = window_options(asked([]), LANGUAGES)

        assert (options.width, options.scale, options.theme, options.keys) == (None,) * 3 + ((),)

    @pytest.mark.parametrize(
        ("words", "key"),
        [
            (["--scherm"], "unknown_option"),
            (["-x"], "unknown_option"),
            (["--screnshot", "a"], "unknown_option_but"),
            (["--screenshot"], "needs_value"),
            (["--json=1", "list"], "needs_no_value"),
            (["--s", "1"], "ambiguous"),
            (["--json"], "elsewhere"),
            (["list", "--theme", "dark"], "elsewhere"),
            (["--theme", "pink"], "choice"),
            (["--language", "xx"], "choice"),
            (["--size", "0x9"], "size"),
            (["--size", "big"], "size"),
            (["--scale", "0"], "number"),
            (["--scale", "nan"], "number"),
            (["--scale", "-1"], "number"),
        ],
    )
    def test_are_refused_where_they_make_no_sense(self, words: list[str], key: str) -> None:
        assert refusal(*words).key == f"usage.{key}"

    def test_are_corrected_in_the_refusal_of_a_slip(self) -> None:
        assert refusal("--screnshot", "a").arguments["other"] == "--screenshot"


def test_the_interface_language_is_one_that_there_is() -> None:
    assert language(asked(["list"]), LANGUAGES) is None
    assert language(asked(["list", "--language", "nl"]), LANGUAGES) == "nl"


def test_the_language_of_a_text_is_two_letters() -> None:
    assert text_language(asked(["timex", "--lang", "fr"])) == "fr"
    with pytest.raises(UsageError):
        text_language(asked(["timex", "--lang", "Frans"]))
